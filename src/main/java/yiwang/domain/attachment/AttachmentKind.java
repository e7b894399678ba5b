package yiwang.domain.attachment;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A sort of file that may be attached.
 *
 * @param type media type that it is declared and served as
 * @param extension of its name, without the dot
 * @param mostBytes how large one file may be
 * @param signs how its content begins: one of these
 * @param picture by which header its size in pixels is read
 */
public record AttachmentKind(String type, String extension, long mostBytes, List<List<Sign>> signs, Picture picture) {
    /** How far into a file its signs reach. */
    public static final int HEAD = 64;

    /** A header that tells the size of a picture. */
    public enum Picture {
        NONE,
        JPEG,
        PNG,
        WEBP
    }

    /**
     * Bytes at a place.
     *
     * @param at from 0
     * @param hex what stands there
     */
    public record Sign(int at, String hex) {
        static Sign parse(String text) {
            int colon = text.indexOf(':');
            Sign sign = new Sign(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
            if (sign.at < 0 || sign.at + sign.bytes().length > HEAD) {
                throw new IllegalArgumentException("a sign beyond the first " + HEAD + " bytes: " + text);
            }
            return sign;
        }

        private byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }

        boolean isIn(byte[] head) {
            byte[] wanted = bytes();
            int end = at + wanted.length;
            return end <= head.length && Arrays.equals(head, at, end, wanted, 0, wanted.length);
        }
    }

    public AttachmentKind {
        signs = signs.stream().map(List::copyOf).toList();
    }

    /** Whether content that begins like this is of this kind. */
    public boolean begins(byte[] head) {
        return signs.stream().anyMatch(all -> all.stream().allMatch(sign -> sign.isIn(head)));
    }

    static List<List<Sign>> signs(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(all -> Arrays.stream(all.split("\\+")).map(Sign::parse).toList())
                .toList();
    }
}
