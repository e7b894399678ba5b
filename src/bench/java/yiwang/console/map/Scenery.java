package yiwang.console.map;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import yiwang.console.kit.Levels;
import yiwang.wire.TicketView;
import yiwang.wire.WorkerView;

/** What peers draw of a county: the same polygons and marks as ours, in pixels of one zoom from the county's corner. */
final class Scenery {
    static final double MARK = 10;

    final double[][] polygonX;
    final double[][] polygonY;
    final double[] markX;
    final double[] markY;
    final int[] markLevel;

    /** All areas, tickets, people of a county. */
    Scenery(BenchCounty county, double scale, List<TicketView> tickets, List<WorkerView> workers) {
        polygonX = new double[county.cells()][];
        polygonY = new double[county.cells()][];
        for (int i = 0; i < county.cells(); i++) {
            int[] xy = county.outline(i);
            polygonX[i] = new double[xy.length / 2];
            polygonY[i] = new double[xy.length / 2];
            for (int k = 0; k < xy.length / 2; k++) {
                polygonX[i][k] = (xy[2 * k] - (double) BenchCounty.LEFT) * scale;
                polygonY[i][k] = (xy[2 * k + 1] - (double) BenchCounty.TOP) * scale;
            }
        }
        List<double[]> marks = new ArrayList<>();
        for (TicketView ticket : tickets) {
            TicketMark mark = TicketMark.of(ticket);
            marks.add(new double[] {mark.x(), mark.y(), Levels.of(ticket)});
        }
        workers.forEach(w -> marks.add(new double[] {Mercator.x(w.lon()), Mercator.y(w.lat()), 0}));
        markX = marks.stream()
                .mapToDouble(m -> (m[0] - BenchCounty.LEFT) * scale)
                .toArray();
        markY = marks.stream()
                .mapToDouble(m -> (m[1] - BenchCounty.TOP) * scale)
                .toArray();
        markLevel = marks.stream().mapToInt(m -> (int) m[2]).toArray();
    }

    static Color face(int area, boolean late) {
        return late ? Color.rgb(90, 60, 40) : Color.grayRgb(40 + area % 4 * 6);
    }

    static Color mark(int level) {
        return switch (level) {
            case 1 -> Color.RED;
            case 2 -> Color.ORANGE;
            case 3 -> Color.YELLOW;
            case 4 -> Color.LIGHTBLUE;
            default -> Color.LIGHTGRAY;
        };
    }
}
