package yiwang.demo.county;

import java.util.Arrays;
import java.util.List;

/**
 * Where the corners of the border net really lie: the zigzag of the hexagons ironed out, then set on the grid of whole
 * micro-degrees so that the same vertex reads the same in every file.
 */
final class Vertices {
    private static final int PASSES = 4;

    private final int[] index;
    private final int[] lon;
    private final int[] lat;
    private double[] x;
    private double[] y;

    Vertices(Cells cells, List<Arc> arcs) {
        index = new int[cells.corners()];
        Arrays.fill(index, -1);
        int n = 0;
        for (Arc arc : arcs) {
            for (int corner : arc.corners) {
                if (index[corner] < 0) {
                    index[corner] = n++;
                }
            }
        }
        x = new double[n];
        y = new double[n];
        for (Arc arc : arcs) {
            for (int corner : arc.corners) {
                Spot p = cells.corner(corner);
                x[index[corner]] = p.x();
                y[index[corner]] = p.y();
            }
        }
        for (int i = 0; i < PASSES; i++) {
            iron(arcs);
        }
        lon = new int[n];
        lat = new int[n];
        Arrays.setAll(lon, i -> Plane.microLon(x[i]));
        Arrays.setAll(lat, i -> Plane.microLat(y[i]));
    }

    int lon(int corner) {
        return lon[index[corner]];
    }

    int lat(int corner) {
        return lat[index[corner]];
    }

    double x(int corner) {
        return x[index[corner]];
    }

    double y(int corner) {
        return y[index[corner]];
    }

    /** Moves every corner half way to the middle of its neighbours along the borders. */
    private void iron(List<Arc> arcs) {
        double[] sumX = new double[x.length];
        double[] sumY = new double[y.length];
        int[] n = new int[x.length];
        for (Arc arc : arcs) {
            for (int k = 0; k + 1 < arc.corners.length; k++) {
                int a = index[arc.corners[k]];
                int b = index[arc.corners[k + 1]];
                sumX[a] += x[b];
                sumY[a] += y[b];
                sumX[b] += x[a];
                sumY[b] += y[a];
                n[a]++;
                n[b]++;
            }
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.5 * x[i] + 0.5 * sumX[i] / n[i];
            y[i] = 0.5 * y[i] + 0.5 * sumY[i] / n[i];
        }
    }
}
