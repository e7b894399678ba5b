package yiwang.demo.county;

import java.util.stream.IntStream;

/** Picks the grids that are not homes but one large site each: the industrial park at the seat, and the port. */
final class ExclusiveGrids {
    static final String PARK_VILLAGE = "320724100008";
    static final String PORT_VILLAGE = "320724101200";

    private ExclusiveGrids() {}

    /** Grid numbers of the park and of the port. */
    static int[] choose(Layout layout) {
        Groups groups = layout.grids.groups();
        Spot[] middle = layout.grids.middles(layout.cells);
        int park = inVillage(layout, PARK_VILLAGE)
                .reduce((a, b) -> groups.size(a) >= groups.size(b) ? a : b)
                .orElseThrow();
        int port = inVillage(layout, PORT_VILLAGE)
                .reduce((a, b) -> middle[a].x() + middle[a].y() >= middle[b].x() + middle[b].y() ? a : b)
                .orElseThrow();
        return new int[] {park, port};
    }

    /** What the exclusive grid of a village is called. */
    static String name(String village) {
        return village.equals(PORT_VILLAGE) ? "堆沟港港区专属网格" : "经济开发区园区专属网格";
    }

    private static IntStream inVillage(Layout layout, String code) {
        return IntStream.range(0, layout.grids.count())
                .filter(g -> layout.divisions
                        .villages()
                        .get(layout.grids.parentOf[g])
                        .code()
                        .value()
                        .equals(code));
    }
}
