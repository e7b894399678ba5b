package yiwang.domain.escalation.policy;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.Urgency;

/**
 * The text form of a policy, with tabs: lines {@code policy}, {@code night} and {@code re-rise}, a header, then one line
 * a trigger. A hyphen stands for nothing.
 */
final class PolicyFile {
    private static final List<String> HEADER = List.of(
            "rung",
            "trigger",
            "classes",
            "amount",
            "after",
            "ack",
            "action",
            "tell",
            "channels",
            "clock",
            "score",
            "night",
            "repeat");
    private static final Pattern REPEAT = Pattern.compile("(.+) x ([1-9][0-9]?)");
    private static final String NOTHING = "-";

    private final String file;
    private final Map<Urgency, Limit> reRise = new EnumMap<>(Urgency.class);
    private final List<PolicyLine> lines = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final Map<Rung, Integer> counts = new EnumMap<>(Rung.class);
    private String id = "";
    private int version;

    @Nullable
    private Night night;

    @Nullable
    private Limit unsigned;

    PolicyFile(String file) {
        this.file = file;
    }

    LadderPolicy read(List<String> text) {
        boolean table = false;
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).isBlank()) {
                continue;
            }
            List<String> cells = List.of(text.get(i).split("\t", -1));
            try {
                if (table) {
                    lines.add(line(cells));
                    places.add(i + 1);
                } else if (cells.equals(HEADER)) {
                    table = true;
                } else {
                    setting(cells);
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new BrokenDataFile(file, i + 1, String.valueOf(e.getMessage()), e);
            }
        }
        if (!table || night == null || unsigned == null || id.isEmpty()) {
            throw new BrokenDataFile(
                    file,
                    0,
                    "a policy has the lines policy, night and re-rise unsigned and a table "
                            + String.join(" | ", HEADER));
        }
        LadderPolicy policy = new LadderPolicy(id, version, night, reRise, unsigned, lines);
        new PolicyLint(file, policy, places).check();
        return policy;
    }

    private void setting(List<String> cells) {
        if (cells.size() != 3) {
            throw new IllegalArgumentException("neither a setting of three cells nor the header "
                    + String.join(" | ", HEADER) + ": " + String.join(" | ", cells));
        }
        switch (cells.getFirst()) {
            case "policy" -> {
                if (!cells.get(1).matches("[a-z][a-z0-9-]*") || !cells.get(2).matches("[1-9][0-9]{0,8}")) {
                    throw new IllegalArgumentException("a policy has a name of small letters and a version from 1");
                }
                id = cells.get(1);
                version = Integer.parseInt(cells.get(2));
            }
            case "night" -> night = new Night(LocalTime.parse(cells.get(1)), LocalTime.parse(cells.get(2)));
            case "re-rise" -> {
                Limit limit = Limit.parse(cells.get(2));
                if (limit.amount().signum() == 0) {
                    throw new IllegalArgumentException("a re-rise after no time at all would never end");
                }
                if (cells.get(1).equals("unsigned")) {
                    unsigned = limit;
                } else {
                    reRise.put(Urgency.valueOf(cells.get(1)), limit);
                }
            }
            default -> throw new IllegalArgumentException("unknown setting " + cells.getFirst());
        }
    }

    private PolicyLine line(List<String> cells) {
        if (cells.size() != HEADER.size()) {
            throw new IllegalArgumentException(cells.size() + " columns where " + HEADER.size() + " are");
        }
        Rung rung = rung(cells.get(0));
        Trigger trigger = Words.parse(Trigger.class, "trigger", cells.get(1));
        String ack = cells.get(5);
        if (!ack.equals("holds") && !ack.equals("breaks")) {
            throw new IllegalArgumentException("ack is holds or breaks, not " + ack);
        }
        if (!cells.get(10).matches("0|-[1-9][0-9]?")) {
            throw new IllegalArgumentException("score is 0 or below, not " + cells.get(10));
        }
        return new PolicyLine(
                rung + "." + counts.merge(rung, 1, Integer::sum),
                rung,
                trigger,
                classes(cells.get(2)),
                Amount.parse(trigger, cells.get(3)),
                cells.get(4).equals(NOTHING) ? null : rung(cells.get(4)),
                ack.equals("holds"),
                Words.parse(Action.class, "action", cells.get(6)),
                list(cells.get(7))
                        .map(word -> Words.parse(Recipient.class, "recipient", word))
                        .toList(),
                list(cells.get(8))
                        .map(word -> Words.parse(Channel.class, "channel", word))
                        .toList(),
                cells.get(9).equals(NOTHING) ? null : Limit.parse(cells.get(9)),
                Integer.parseInt(cells.get(10)),
                classes(cells.get(11)),
                repeat(cells.get(12)));
    }

    private static Rung rung(String word) {
        return Stream.of(Rung.values())
                .filter(known -> known.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown rung " + word));
    }

    private static Set<Urgency> classes(String cell) {
        if (cell.equals(NOTHING)) {
            return Set.of();
        }
        if (!cell.matches("A?B?C?") || cell.isEmpty()) {
            throw new IllegalArgumentException("classes are written as in ABC, not " + cell);
        }
        Set<Urgency> classes = new TreeSet<>();
        cell.chars().forEach(letter -> classes.add(Urgency.valueOf(Character.toString(letter))));
        return classes;
    }

    private static Stream<String> list(String cell) {
        return cell.equals(NOTHING) ? Stream.empty() : Stream.of(cell.split(",", -1));
    }

    private static PolicyLine.@Nullable Repeat repeat(String cell) {
        if (cell.equals(NOTHING)) {
            return null;
        }
        Matcher parts = REPEAT.matcher(cell);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a repeat says how often, as in 1 WD x 2, so that it ends; not " + cell);
        }
        Limit every = Limit.parse(parts.group(1));
        if (every.amount().signum() == 0) {
            throw new IllegalArgumentException("a repeat after no time at all");
        }
        return new PolicyLine.Repeat(every, Integer.parseInt(parts.group(2)));
    }
}
