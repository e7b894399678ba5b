package yiwang.console.basemap;

import java.util.Arrays;
import java.util.List;

/** What lies under one patch at one moment. Immutable; any thread. */
public final class Cover {
    /** Under which nothing lies. */
    public static final Cover NOTHING = new Cover(List.of(), true);

    /** Taken from the air, not drawn. */
    public static final int PHOTO = 1;

    /** Enlarged so much that no street can be seen. */
    public static final int COARSE = 2;

    private final List<Sheet> sheets;
    private final boolean settled;

    Cover(List<Sheet> sheets, boolean settled) {
        this.sheets = List.copyOf(sheets);
        this.settled = settled;
    }

    /** Whether it stays as it is: nothing is on its way, and nothing failed that may be tried again. */
    public boolean isSettled() {
        return settled;
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return sheets.isEmpty();
    }

    /** Tells of what would be drawn: two equal marks look the same. */
    public long mark() {
        long mark = 7;
        for (Sheet sheet : sheets) {
            mark = mark * 1_000_000_007 + sheet.mark();
        }
        return mark;
    }

    /**
     * Draws it.
     *
     * @param pixels of a square, row by row: premultiplied ARGB, 0 where nothing lies
     * @param kinds what each pixel is: {@link #PHOTO}, {@link #COARSE}, both or neither
     */
    public void paint(int[] pixels, byte[] kinds, int size) {
        Arrays.fill(pixels, 0);
        sheets.forEach(sheet -> sheet.paint(pixels, kinds, size));
    }
}
