package yiwang.server.open311;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketState;

/** What our states are to Open311, what is shown, and how much: {@code open311.tsv}. Immutable; any thread. */
final class Open311Book {
    private static final String FILE = "open311.tsv";
    private static final int COLUMNS = 5;

    private final Map<TicketState, Status> states = new EnumMap<>(TicketState.class);
    private final Set<IntakeChannel> shown = EnumSet.noneOf(IntakeChannel.class);
    private final Map<String, Integer> limits = new HashMap<>();

    /**
     * What a state is called outside.
     *
     * @param word {@code open} or {@code closed}
     */
    record Status(String word, String notesZh, String notesEn) {
        String notes(Locale language) {
            return language.getLanguage().equals("en") ? notesEn : notesZh;
        }
    }

    private Open311Book() {}

    static Open311Book shipped() {
        try (InputStream in = Open311Book.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new BrokenDataFile(FILE, 0, "is not there");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Open311Book parse(List<String> lines) {
        Open311Book book = new Open311Book();
        for (int i = 1; i < lines.size(); i++) {
            try {
                book.add(lines.get(i).split("\t", -1));
            } catch (IllegalArgumentException e) {
                throw new BrokenDataFile(FILE, i + 1, String.valueOf(e.getMessage()), e);
            }
        }
        if (book.states.size() != TicketState.values().length) {
            throw new BrokenDataFile(FILE, 0, "does not speak of every state");
        }
        return book;
    }

    private void add(String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(cells.length + " columns where " + COLUMNS + " are");
        }
        switch (cells[0]) {
            case "state" -> {
                if (!cells[2].equals("open") && !cells[2].equals("closed")) {
                    throw new IllegalArgumentException("a status is open or closed, not " + cells[2]);
                }
                states.put(TicketState.valueOf(cells[1]), new Status(cells[2], cells[3], cells[4]));
            }
            case "public" -> shown.add(IntakeChannel.valueOf(cells[1]));
            case "limit" -> limits.put(cells[1], Integer.parseInt(cells[2]));
            default -> throw new IllegalArgumentException("there is no " + cells[0]);
        }
    }

    Status status(TicketState state) {
        Status status = states.get(state);
        if (status == null) {
            throw new IllegalStateException("every state has its status");
        }
        return status;
    }

    boolean isShown(IntakeChannel channel) {
        return shown.contains(channel);
    }

    int limit(String name) {
        Integer limit = limits.get(name);
        if (limit == null) {
            throw new BrokenDataFile(FILE, 0, "does not say " + name);
        }
        return limit;
    }
}
