package yiwang.server.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * A frame on the live socket, as wrong as is wanted.
 *
 * @param first end flag, reserved bits and kind
 * @param claimed the length that is told
 */
record Frame(int first, boolean masked, byte[] payload, long claimed) {
    private static final int TEXT = 0x81;
    private static final int PING = 0x89;
    private static final int OVER = 200_000;

    static Frame text(String text) {
        return of(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    static Frame ping(String text) {
        return of(PING, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Frame of(int first, byte[] payload) {
        return new Frame(first, true, payload, payload.length);
    }

    static Frame hostile(Random dice) {
        String value = Hostile.json(dice);
        return switch (dice.nextInt(12)) {
            case 0 -> text(value);
            case 1 -> text("{\"op\":" + value + ",\"topic\":\"tickets\"}");
            case 2 -> text("{\"op\":\"subscribe\",\"topic\":" + value + "}");
            case 3 -> text("{\"op\":\"subscribe\",\"topic\":\"tickets\",\"seq\":" + value + "}");
            case 4 ->
                text(Cases.one(
                        dice,
                        "{\"op\":\"unsubscribe\",\"topic\":\"totals\"}",
                        "{\"op\":\"subscribe\",\"topic\":\"workers\"}",
                        "x".repeat(5_000)));
            case 5 -> of(0x82, value.getBytes(StandardCharsets.UTF_8));
            case 6 -> of(Cases.one(dice, 0x80, 0x00, 0x01), value.getBytes(StandardCharsets.UTF_8));
            case 7 -> of(Cases.one(dice, 0x83, 0x87, 0x8b, 0x8f, 0xc1, 0xf1, 0x09, 0x08), new byte[] {1, 2});
            case 8 -> of(TEXT, new byte[] {(byte) 0xff, (byte) 0xc3, 0x28});
            case 9 ->
                of(0x88, Cases.one(dice, new byte[0], new byte[] {1}, new byte[] {0, 0}, new byte[] {
                    3, (byte) 0xed, (byte) 0xff
                }));
            case 10 -> new Frame(TEXT, dice.nextBoolean(), new byte[OVER], OVER);
            default ->
                new Frame(
                        Cases.one(dice, TEXT, PING),
                        false,
                        new byte[] {'{', '}'},
                        Cases.one(dice, 2L, 200L, 1L << 40, -1L));
        };
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first);
        int mask = masked ? 0x80 : 0;
        if (claimed >= 0 && claimed < 126) {
            out.write(mask | (int) claimed);
        } else {
            boolean wide = claimed < 0 || claimed > 0xffff;
            out.write(mask | (wide ? 127 : 126));
            for (int shift = wide ? 56 : 8; shift >= 0; shift -= 8) {
                out.write((int) (claimed >>> shift));
            }
        }
        if (masked) {
            out.writeBytes(new byte[4]);
        }
        out.writeBytes(payload);
        return out.toByteArray();
    }
}
