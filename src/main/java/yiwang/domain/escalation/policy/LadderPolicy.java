package yiwang.domain.escalation.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.Urgency;

/**
 * One version of the ladder (domain.md 4.8). A policy that exists has passed the lint: every rung can be reached, nothing
 * goes on without end, and somebody is told.
 *
 * @param reRise how long an acknowledged, unsolved case of a class keeps still
 * @param unsignedReRise the same for a class A case that nobody has signed for
 * @param lines in the order of the file
 */
public record LadderPolicy(
        String id, int version, Night night, Map<Urgency, Limit> reRise, Limit unsignedReRise, List<PolicyLine> lines) {
    public LadderPolicy {
        reRise = Map.copyOf(reRise);
        lines = List.copyOf(lines);
    }

    /**
     * Reads and lints a policy. Throws {@link BrokenDataFile} that names file and line at the first thing wrong.
     *
     * @param file how the file is named in a complaint
     */
    public static LadderPolicy parse(String file, List<String> lines) {
        return new PolicyFile(file).read(lines);
    }

    /** The name a case keeps: {@code county@1}. */
    public String key() {
        return id + "@" + version;
    }

    /** The lines for places: spikes. */
    public List<PolicyLine> spikes() {
        return lines.stream().filter(line -> line.rung() == Rung.EX).toList();
    }

    /** The line of this id; throws {@link IllegalArgumentException} when this version has none. */
    public PolicyLine line(String lineId) {
        return lines.stream()
                .filter(line -> line.id().equals(lineId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key() + " has no line " + lineId));
    }

    /** The lines of a rung for a class. */
    public List<PolicyLine> of(Rung rung, Urgency urgency) {
        List<PolicyLine> found = new ArrayList<>();
        for (PolicyLine line : lines) {
            if (line.rung() == rung && line.classes().contains(urgency)) {
                found.add(line);
            }
        }
        return found;
    }

    /** How long a reply may take on a rung, or null when none is asked for there. */
    public @Nullable Limit replyTime(Rung rung, Urgency urgency) {
        for (PolicyLine line : lines) {
            if (line.rung() == rung && line.clock() != null && line.classes().contains(urgency)) {
                return line.clock();
            }
        }
        return null;
    }

    /** How long an acknowledged case keeps still. */
    public Limit reRiseOf(Urgency urgency, boolean urgentUnsigned) {
        if (urgentUnsigned) {
            return unsignedReRise;
        }
        Limit limit = reRise.get(urgency);
        if (limit == null) {
            throw new IllegalStateException(key() + " lets class " + urgency + " never re-rise");
        }
        return limit;
    }
}
