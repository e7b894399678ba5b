package yiwang.demo.county;

import java.util.Arrays;

/** Cells sorted by the area they belong to. */
final class Groups {
    private final int[] start;
    private final int[] order;

    Groups(int[] areaOf, int areas) {
        start = new int[areas + 1];
        for (int a : areaOf) {
            start[a + 1]++;
        }
        for (int a = 0; a < areas; a++) {
            start[a + 1] += start[a];
        }
        int[] at = start.clone();
        order = new int[areaOf.length];
        for (int i = 0; i < areaOf.length; i++) {
            order[at[areaOf[i]]++] = i;
        }
    }

    int[] members(int area) {
        return Arrays.copyOfRange(order, start[area], start[area + 1]);
    }

    int size(int area) {
        return start[area + 1] - start[area];
    }

    int count() {
        return start.length - 1;
    }
}
