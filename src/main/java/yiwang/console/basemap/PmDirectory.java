package yiwang.console.basemap;

import yiwang.console.basemap.SourceFault.Kind;

/**
 * A directory of a PMTiles file: runs of tiles with the same bytes, and leaf directories (a run of none). Numbers that do
 * not fit are refused before anything is allocated for them. Immutable.
 */
final class PmDirectory {
    /** Each entry is four numbers of a byte or more. */
    private static final int LEAST_ENTRY = 4;

    private final long[] numbers;
    private final int[] runs;
    private final int[] lengths;
    private final long[] offsets;

    private PmDirectory(int size) {
        numbers = new long[size];
        runs = new int[size];
        lengths = new int[size];
        offsets = new long[size];
    }

    /** Reads an unpacked directory. */
    static PmDirectory parse(byte[] bytes) throws SourceFault {
        Varints in = new Varints(bytes);
        long size = in.next();
        if (size > bytes.length / LEAST_ENTRY) {
            throw broken("a directory of " + size + " entries in " + bytes.length + " bytes");
        }
        PmDirectory read = new PmDirectory((int) size);
        long number = 0;
        for (int i = 0; i < size; i++) {
            long step = in.next();
            number += step;
            if (number < 0 || i > 0 && step == 0) {
                throw broken("entries that are not in order");
            }
            read.numbers[i] = number;
        }
        for (int i = 0; i < size; i++) {
            read.runs[i] = in.nextInt();
        }
        for (int i = 0; i < size; i++) {
            read.lengths[i] = in.nextInt();
        }
        for (int i = 0; i < size; i++) {
            read.offsets[i] = read.offset(i, in.next());
        }
        return read;
    }

    private long offset(int i, long said) throws SourceFault {
        if (said == 0 && i == 0) {
            throw broken("a first entry that goes on from none");
        }
        long offset = said == 0 ? offsets[i - 1] + lengths[i - 1] : said - 1;
        if (offset < 0) {
            throw broken("an entry beyond any file");
        }
        return offset;
    }

    int size() {
        return numbers.length;
    }

    /** The entry that a tile would be in or below, or -1. */
    int find(long number) {
        int low = 0;
        int high = numbers.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (numbers[middle] <= number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    boolean isLeaf(int entry) {
        return runs[entry] == 0;
    }

    boolean holds(int entry, long number) {
        return number - numbers[entry] < runs[entry];
    }

    long offset(int entry) {
        return offsets[entry];
    }

    int length(int entry) {
        return lengths[entry];
    }

    private static SourceFault broken(String what) {
        return new SourceFault(Kind.BROKEN, what);
    }

    /** Numbers of seven bits a byte, the lowest first. */
    private static final class Varints {
        private final byte[] bytes;
        private int at;

        Varints(byte[] bytes) {
            this.bytes = bytes;
        }

        long next() throws SourceFault {
            long value = 0;
            for (int shift = 0; shift < 63; shift += 7) {
                if (at == bytes.length) {
                    throw broken("a directory that ends too early");
                }
                byte part = bytes[at++];
                value |= (long) (part & 0x7f) << shift;
                if (part >= 0) {
                    return value;
                }
            }
            throw broken("a number that is too large");
        }

        int nextInt() throws SourceFault {
            long value = next();
            if (value > Integer.MAX_VALUE) {
                throw broken("a length of " + value);
            }
            return (int) value;
        }
    }
}
