package yiwang.console.kit.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** A made-up county painted from the map roles, to judge the colours beside everything else. */
final class MockMap extends Region {
    private static final int COLUMNS = 4;
    private static final int ROWS = 3;
    private static final String[] TOWNS = {
        "新安镇", "堆沟港镇", "北陈集镇", "张店镇", "三口镇", "孟兴庄镇", "汤沟镇", "百禄镇", "李集镇", "田楼镇", "新集镇", "五队乡"
    };
    private static final double[] LOADS = {3, 1, 0, 1, 2, 0, 1, 0, 0, 1, 0, 0};

    private final Palette palette;
    private final double em;
    private final boolean calm;
    private final Canvas canvas = new Canvas();

    MockMap(Palette palette, double em, boolean calm) {
        this.palette = palette;
        this.em = em;
        this.calm = calm;
        getChildren().add(canvas);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint(canvas.getGraphicsContext2D(), getWidth(), getHeight());
        }
    }

    private void paint(GraphicsContext g, double width, double height) {
        g.setFill(palette.colour("map-void"));
        g.fillRect(0, 0, width, height);
        g.setLineJoin(StrokeLineJoin.ROUND);
        Lattice towns = new Lattice(COLUMNS, ROWS, width, height, new Random(7));
        for (int i = 0; i < TOWNS.length; i++) {
            int load = calm ? 0 : (int) LOADS[i];
            fill(g, towns.cell(i % COLUMNS, i / COLUMNS), palette.colour(load == 0 ? "map-land" : "map-load" + load));
        }
        lines(g, new Lattice(towns, 6), "map-border-grid", em * 0.03);
        lines(g, new Lattice(towns, 3), "map-border-village", em * 0.045);
        river(g, width, height);
        lines(g, towns, "map-border-town", em * 0.09);
        outline(g, towns);
        for (int i = 0; i < TOWNS.length; i++) {
            label(g, TOWNS[i], towns.centre(i % COLUMNS, i / COLUMNS));
        }
        marks(g, towns);
    }

    private void river(GraphicsContext g, double width, double height) {
        g.setStroke(palette.colour("map-water"));
        g.setLineWidth(em * 0.42);
        g.beginPath();
        g.moveTo(width * 0.12, height * 0.80);
        g.bezierCurveTo(width * 0.35, height * 0.55, width * 0.45, height * 0.85, width * 0.62, height * 0.55);
        g.bezierCurveTo(width * 0.70, height * 0.42, width * 0.75, height * 0.40, width * 0.90, height * 0.22);
        g.stroke();
    }

    private void lines(GraphicsContext g, Lattice lattice, String role, double width) {
        g.setStroke(palette.colour(role));
        g.setLineWidth(Math.max(1, width));
        for (List<Point2D> line : lattice.inner()) {
            stroke(g, line, false);
        }
    }

    private void outline(GraphicsContext g, Lattice lattice) {
        g.setStroke(palette.colour("map-border"));
        g.setLineWidth(Math.max(1.5, em * 0.12));
        stroke(g, lattice.border(), true);
    }

    private void label(GraphicsContext g, String text, Point2D at) {
        g.setFont(Font.font("Noto Sans SC", FontWeight.NORMAL, em * 0.9));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setStroke(palette.colour("map-label-halo"));
        g.setLineWidth(em * 0.16);
        g.strokeText(text, at.getX(), at.getY());
        g.setFill(palette.colour("map-label"));
        g.fillText(text, at.getX(), at.getY());
    }

    private void marks(GraphicsContext g, Lattice towns) {
        Random random = new Random(3);
        g.setFill(palette.colour("map-unit"));
        for (int i = 0; i < 14; i++) {
            Point2D at = towns.centre(random.nextInt(COLUMNS), random.nextInt(ROWS));
            double x = at.getX() + (random.nextDouble() - 0.5) * 9 * em;
            double y = at.getY() + (random.nextDouble() - 0.5) * 5 * em;
            g.fillOval(x, y, em * 0.28, em * 0.28);
        }
        if (calm) {
            return;
        }
        Point2D gas = towns.centre(0, 0).add(em * 1.5, em * 2);
        g.setFill(palette.colour("level2"));
        double r = em * 0.7;
        g.fillPolygon(
                new double[] {gas.getX(), gas.getX() + r, gas.getX(), gas.getX() - r},
                new double[] {gas.getY() - r, gas.getY(), gas.getY() + r, gas.getY()},
                4);
        for (int i = 0; i < 4; i++) {
            Point2D at = towns.centre(i, (i * 2 + 1) % ROWS).add(-em * (i - 2), em * 1.6);
            g.setFill(palette.colour("level3"));
            double s = em * 0.45;
            g.fillPolygon(
                    new double[] {at.getX(), at.getX() + s, at.getX() - s},
                    new double[] {at.getY() - s, at.getY() + s * 0.73, at.getY() + s * 0.73},
                    3);
        }
    }

    private static void fill(GraphicsContext g, List<Point2D> ring, Color colour) {
        g.setFill(colour);
        path(g, ring, true);
        g.fill();
    }

    private static void stroke(GraphicsContext g, List<Point2D> line, boolean closed) {
        path(g, line, closed);
        g.stroke();
    }

    private static void path(GraphicsContext g, List<Point2D> line, boolean closed) {
        g.beginPath();
        g.moveTo(line.getFirst().getX(), line.getFirst().getY());
        line.forEach(p -> g.lineTo(p.getX(), p.getY()));
        if (closed) {
            g.closePath();
        }
    }

    /** A bent grid of cells; a finer one keeps the corners of the coarse one. */
    private static final class Lattice {
        private final Point2D[][] corners;

        Lattice(int columns, int rows, double width, double height, Random random) {
            corners = new Point2D[columns + 1][rows + 1];
            for (int x = 0; x <= columns; x++) {
                for (int y = 0; y <= rows; y++) {
                    double bendX = (random.nextDouble() - 0.5) * 0.42 / columns;
                    double bendY = (random.nextDouble() - 0.5) * 0.42 / rows;
                    corners[x][y] = new Point2D(
                            width * (0.10 + 0.80 * ((double) x / columns + bendX)),
                            height * (0.10 + 0.80 * ((double) y / rows + bendY)));
                }
            }
        }

        Lattice(Lattice coarse, int parts) {
            int columns = (coarse.corners.length - 1) * parts;
            int rows = (coarse.corners[0].length - 1) * parts;
            corners = new Point2D[columns + 1][rows + 1];
            Random random = new Random(parts);
            for (int x = 0; x <= columns; x++) {
                for (int y = 0; y <= rows; y++) {
                    Point2D even = coarse.at((double) x / parts, (double) y / parts);
                    boolean kept = x % parts == 0 || y % parts == 0;
                    double bend = kept ? 0 : 60.0 / parts;
                    corners[x][y] = even.add((random.nextDouble() - 0.5) * bend, (random.nextDouble() - 0.5) * bend);
                }
            }
        }

        private Point2D at(double x, double y) {
            int left = (int) Math.min(Math.floor(x), corners.length - 2);
            int top = (int) Math.min(Math.floor(y), corners[0].length - 2);
            Point2D a = corners[left][top].interpolate(corners[left + 1][top], x - left);
            Point2D b = corners[left][top + 1].interpolate(corners[left + 1][top + 1], x - left);
            return a.interpolate(b, y - top);
        }

        List<Point2D> cell(int x, int y) {
            return List.of(corners[x][y], corners[x + 1][y], corners[x + 1][y + 1], corners[x][y + 1]);
        }

        Point2D centre(int x, int y) {
            return at(x + 0.5, y + 0.5);
        }

        List<List<Point2D>> inner() {
            List<List<Point2D>> lines = new ArrayList<>();
            for (Point2D[] column : corners) {
                lines.add(List.of(column));
            }
            for (int y = 0; y < corners[0].length; y++) {
                List<Point2D> row = new ArrayList<>();
                for (Point2D[] column : corners) {
                    row.add(column[y]);
                }
                lines.add(row);
            }
            return lines;
        }

        List<Point2D> border() {
            List<List<Point2D>> lines = inner();
            List<Point2D> ring = new ArrayList<>(lines.getFirst());
            ring.addAll(lines.getLast());
            ring.addAll(lines.get(corners.length - 1).reversed());
            ring.addAll(lines.get(corners.length).reversed());
            return ring;
        }
    }
}
