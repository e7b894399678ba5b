package yiwang.console.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * All small pictures of one ink: marks by level, people, cameras. The same mark is the same sprite, so two pictures of
 * the map can be compared by identity. Safe on several threads.
 */
final class SpriteBook {
    private static final double CONE_DEGREES = 56;
    private static final int HEADINGS = 24;

    private final Ink ink;
    private final Map<Object, Sprite> sprites = new ConcurrentHashMap<>();

    private record MarkKey(int level, int size) {}

    private record DotKey(int size) {}

    private record PlaceKey(int size) {}

    private record WorkerKey(boolean fresh, int size) {}

    private record CameraKey(int heading, boolean online, int size) {}

    private record RingKey(int level, int size) {}

    SpriteBook(Ink ink) {
        this.ink = ink;
    }

    /** The shape of a level: 1 circle, 2 diamond, 3 triangle, 4 square. */
    Sprite mark(int level, double size) {
        int half = (int) Math.ceil(size / 2) + 3;
        return sprites.computeIfAbsent(
                new MarkKey(level, (int) Math.round(size * 4)),
                key -> drawn(half, half, g -> {
                    Shape shape = shape(level, size);
                    g.setColor(colour(Role.HALO));
                    g.setStroke(new BasicStroke(
                            (float) Math.max(2.5, size * 0.22), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    g.draw(shape);
                    g.setColor(colour(Role.level(level)));
                    g.fill(shape);
                }));
    }

    /** A ring in a level's colour around an urgent mark, which no cluster ever swallows. */
    Sprite urgent(int level, double size) {
        int half = (int) Math.ceil(size) + 3;
        return sprites.computeIfAbsent(
                new RingKey(level, (int) Math.round(size * 4)),
                key -> drawn(half, half, g -> {
                    Shape ring = new Ellipse2D.Double(-size * 0.85, -size * 0.85, size * 1.7, size * 1.7);
                    g.setStroke(new BasicStroke((float) Math.max(3.5, size * 0.3)));
                    g.setColor(colour(Role.HALO));
                    g.draw(ring);
                    g.setStroke(new BasicStroke((float) Math.max(1.5, size * 0.12)));
                    g.setColor(colour(level == 0 ? Role.LABEL : Role.level(level)));
                    g.draw(ring);
                }));
    }

    /** A named place: a small empty square. */
    Sprite place(double size) {
        int half = (int) Math.ceil(size / 2) + 2;
        return sprites.computeIfAbsent(
                new PlaceKey((int) Math.round(size * 4)),
                key -> drawn(half, half, g -> {
                    g.setColor(colour(Role.HALO));
                    g.fill(new Rectangle2D.Double(-size / 2 - 1, -size / 2 - 1, size + 2, size + 2));
                    g.setColor(faded(Role.LABEL, 0.75));
                    g.setStroke(new BasicStroke((float) Math.max(1, size * 0.2)));
                    g.draw(new Rectangle2D.Double(-size / 2, -size / 2, size, size));
                }));
    }

    /** An ordinary ticket. */
    Sprite dot(double size) {
        int half = (int) Math.ceil(size / 2) + 2;
        return sprites.computeIfAbsent(
                new DotKey((int) Math.round(size * 4)),
                key -> drawn(half, half, g -> {
                    double outer = size + Math.max(1.2, size * 0.35);
                    g.setColor(faded(Role.HALO, 0.7));
                    g.fill(new Ellipse2D.Double(-outer / 2, -outer / 2, outer, outer));
                    g.setColor(colour(Role.DOT));
                    g.fill(new Ellipse2D.Double(-size / 2, -size / 2, size, size));
                }));
    }

    /** A grid worker: head and shoulders; their outline, hatched, when the position is old. */
    Sprite worker(boolean fresh, double size) {
        int half = (int) Math.ceil(size / 2) + 3;
        return sprites.computeIfAbsent(
                new WorkerKey(fresh, (int) Math.round(size * 4)),
                key -> drawn(half, half, g -> {
                    Path2D person = new Path2D.Double();
                    person.append(new Ellipse2D.Double(-size * 0.2, -size * 0.5, size * 0.4, size * 0.4), false);
                    person.append(
                            new Arc2D.Double(-size * 0.38, -size * 0.02, size * 0.76, size, 0, 180, Arc2D.CHORD),
                            false);
                    g.setStroke(new BasicStroke(
                            (float) Math.max(2, size * 0.2), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    g.setColor(colour(Role.HALO));
                    g.draw(person);
                    g.setStroke(new BasicStroke((float) Math.max(1, size * 0.09)));
                    g.setColor(faded(fresh ? Role.UNIT : Role.STALE, 0.85));
                    if (fresh) {
                        g.fill(person);
                    } else {
                        g.fill(hollow(g, person));
                        hatch(g, person, size);
                    }
                }));
    }

    /** Rising lines, as over a map that is old. */
    private static void hatch(Graphics2D g, Shape shape, double size) {
        g.clip(shape);
        double gap = Math.max(3, size * 0.26);
        g.setStroke(new BasicStroke((float) (gap * 0.4)));
        for (double at = -2 * size; at <= 2 * size; at += gap) {
            g.draw(new Line2D.Double(at, size, at + 2 * size, -size));
        }
    }

    private static Shape hollow(Graphics2D g, Shape person) {
        return g.getStroke().createStrokedShape(person);
    }

    /**
     * A camera: its lens and the cone it looks into; crossed out when it does not answer.
     *
     * @param heading degrees clockwise from north
     */
    Sprite camera(double heading, boolean online, double size) {
        int turn = Math.floorMod(Math.round((float) heading * HEADINGS / 360), HEADINGS);
        int half = (int) Math.ceil(size * 1.65) + 2;
        return sprites.computeIfAbsent(
                new CameraKey(online ? turn : 0, online, (int) Math.round(size * 4)),
                key -> drawn(half, half, g -> camera(g, turn * 360.0 / HEADINGS, online, size)));
    }

    private void camera(Graphics2D g, double heading, boolean online, double size) {
        double lens = size * 0.3;
        if (online) {
            g.setColor(faded(Role.CAMERA, 0.22));
            double reach = size * 1.6;
            // Java2D counts angles counter-clockwise from east
            g.fill(new Arc2D.Double(
                    -reach, -reach, 2 * reach, 2 * reach, 90 - heading - CONE_DEGREES / 2, CONE_DEGREES, Arc2D.PIE));
        }
        g.setColor(colour(Role.HALO));
        g.fill(new Ellipse2D.Double(-lens - 1.5, -lens - 1.5, 2 * lens + 3, 2 * lens + 3));
        g.setColor(faded(online ? Role.CAMERA : Role.STALE, 0.9));
        if (online) {
            g.fill(new Ellipse2D.Double(-lens, -lens, 2 * lens, 2 * lens));
            return;
        }
        g.setStroke(new BasicStroke((float) Math.max(1.4, size * 0.12), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Ellipse2D.Double(-lens, -lens, 2 * lens, 2 * lens));
        Path2D cross = new Path2D.Double();
        cross.moveTo(-size * 0.4, -size * 0.4);
        cross.lineTo(size * 0.4, size * 0.4);
        cross.moveTo(size * 0.4, -size * 0.4);
        cross.lineTo(-size * 0.4, size * 0.4);
        g.draw(cross);
    }

    /** Outline of a level's shape around (0, 0); all four look equally large. */
    static Shape shape(int level, double size) {
        double h = size / 2;
        return switch (level) {
            case 1 -> new Ellipse2D.Double(-h, -h, size, size);
            case 2 -> polygon(0, -h * 1.15, h * 1.15, 0, 0, h * 1.15, -h * 1.15, 0);
            case 3 -> polygon(0, -h * 1.08, h * 1.12, h * 0.86, -h * 1.12, h * 0.86);
            default -> new Rectangle2D.Double(-h * 0.88, -h * 0.88, size * 0.88, size * 0.88);
        };
    }

    private static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Sprite drawn(int halfWidth, int halfHeight, Consumer<Graphics2D> drawing) {
        int width = 2 * halfWidth;
        int height = 2 * halfHeight;
        return new Sprite(width, height, halfWidth, halfHeight, () -> {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = image.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.transform(AffineTransform.getTranslateInstance(halfWidth, halfHeight));
            drawing.accept(g);
            g.dispose();
            return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        });
    }

    private Color colour(Role role) {
        return faded(role, 1);
    }

    private Color faded(Role role, double share) {
        int argb = ink.of(role);
        int alpha = argb >>> 24;
        if (alpha == 0) {
            return new Color(0, 0, 0, 0);
        }
        return new Color(
                Math.min(255, (argb >> 16 & 0xff) * 255 / alpha),
                Math.min(255, (argb >> 8 & 0xff) * 255 / alpha),
                Math.min(255, (argb & 0xff) * 255 / alpha),
                (int) Math.round(alpha * share));
    }
}
