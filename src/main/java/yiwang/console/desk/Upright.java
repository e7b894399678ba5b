package yiwang.console.desk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a photo is to be turned to stand upright: the orientation of its Exif segment (CIPA DC-008, 4.6.4). Pure. */
final class Upright {
    static final int AS_IT_IS = 0;
    /** A quarter turn clockwise. */
    static final int RIGHT = 1;

    static final int OVER = 2;
    /** A quarter turn the other way. */
    static final int LEFT = 3;

    private static final int SOI = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int SOS = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int EXIF_HEAD = 6;
    private static final int INTEL = 0x4949;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final int VALUE_AT = 8;

    private Upright() {}

    /** Quarter turns clockwise; {@link #AS_IT_IS} for what does not say, and for mirrored ones, which no camera makes. */
    static int of(byte[] content) {
        ByteBuffer all = ByteBuffer.wrap(content);
        if (all.remaining() < 4 || all.getChar(0) != SOI) {
            return AS_IT_IS;
        }
        int at = 2;
        while (at + 4 <= content.length && all.getChar(at) != SOS) {
            int marker = all.getChar(at);
            int length = all.getChar(at + 2);
            boolean isExif = marker == APP1
                    && length >= 2 + EXIF_HEAD + VALUE_AT
                    && at + 2 + length <= content.length
                    && all.getInt(at + 4) == EXIF;
            if (isExif) {
                return turns(all.slice(at + 4 + EXIF_HEAD, length - 2 - EXIF_HEAD));
            }
            at += 2 + Math.max(2, length);
        }
        return AS_IT_IS;
    }

    private static int turns(ByteBuffer tiff) {
        tiff.order(tiff.getChar(0) == INTEL ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < VALUE_AT || directory + 2 > tiff.limit()) {
            return AS_IT_IS;
        }
        int entries = tiff.getChar(directory);
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY;
            if (at + ENTRY > tiff.limit()) {
                return AS_IT_IS;
            }
            if (tiff.getChar(at) == ORIENTATION) {
                return switch (tiff.getChar(at + VALUE_AT)) {
                    case 3 -> OVER;
                    case 6 -> RIGHT;
                    case 8 -> LEFT;
                    default -> AS_IT_IS;
                };
            }
        }
        return AS_IT_IS;
    }
}
