package yiwang.console.map;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;

/** A map that is let go of while it is pulled goes on a little and comes to rest. FX thread. */
final class Glide {
    /** Only what the hand did last counts. */
    private static final double RECENT_SECONDS = 0.08;
    /** After so long the speed is a third of what it was. */
    private static final double FADING_SECONDS = 0.22;
    /** Pixels a second: below, a hand was only set down; and where a gliding map comes to rest. */
    private static final double LEAST = 250;

    private static final double REST = 25;
    private static final double MOST = 6_000;

    private final Mover mover;
    private final Deque<double[]> way = new ArrayDeque<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            step(now / 1e9);
        }
    };
    private double speedX;
    private double speedY;
    private double restX;
    private double restY;
    private double last = Double.NaN;

    /** Moves the map by whole pixels. */
    interface Mover {
        void by(int dx, int dy);
    }

    Glide(Mover mover) {
        this.mover = mover;
    }

    /** The hand is on the map. */
    void press(double x, double y, double seconds) {
        stop();
        way.clear();
        drag(x, y, seconds);
    }

    void drag(double x, double y, double seconds) {
        way.add(new double[] {x, y, seconds});
        while (way.size() > 1 && seconds - way.getFirst()[2] > RECENT_SECONDS) {
            way.removeFirst();
        }
    }

    /** The hand is off the map. */
    void release(double seconds) {
        double[] first = way.peekFirst();
        double[] end = way.peekLast();
        way.clear();
        if (first == null || end == null || seconds - end[2] > RECENT_SECONDS || end[2] <= first[2]) {
            return;
        }
        double x = (first[0] - end[0]) / (end[2] - first[2]);
        double y = (first[1] - end[1]) / (end[2] - first[2]);
        double speed = Math.hypot(x, y);
        if (speed >= LEAST) {
            double part = Math.min(1, MOST / speed);
            speedX = x * part;
            speedY = y * part;
            restX = 0;
            restY = 0;
            last = Double.NaN;
            timer.start();
        }
    }

    /** One frame of the way. */
    void step(double seconds) {
        double passed = Double.isNaN(last) ? 0 : Math.min(0.1, seconds - last);
        last = seconds;
        restX += speedX * passed;
        restY += speedY * passed;
        int dx = (int) restX;
        int dy = (int) restY;
        restX -= dx;
        restY -= dy;
        if (dx != 0 || dy != 0) {
            mover.by(dx, dy);
        }
        double fading = Math.exp(-passed / FADING_SECONDS);
        speedX *= fading;
        speedY *= fading;
        if (Math.hypot(speedX, speedY) < REST) {
            stop();
        }
    }

    boolean isMoving() {
        return speedX != 0 || speedY != 0;
    }

    /** Comes to rest at once. */
    void stop() {
        timer.stop();
        speedX = 0;
        speedY = 0;
    }
}
