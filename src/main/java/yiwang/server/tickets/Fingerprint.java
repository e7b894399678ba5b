package yiwang.server.tickets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.TicketCommand;

/** Tells whether two requests say the same, without keeping what they said. */
public final class Fingerprint {
    private static final int BYTES = 16;

    private Fingerprint() {}

    /** Of these values in this order; nothing and the empty text differ. */
    public static String of(List<? extends @Nullable Object> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object value : values) {
                byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
                String mark = value == null ? "-," : bytes.length + ":";
                digest.update(mark.getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(String ticketId, TicketCommand command, Actor actor) {
        return of(List.of(
                ticketId,
                command.verb(),
                command.expectedVersion(),
                actor.id(),
                actor.unit(),
                new TreeMap<>(command.details())));
    }
}
