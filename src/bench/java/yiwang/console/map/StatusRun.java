package yiwang.console.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import yiwang.console.kit.Fx;
import yiwang.console.kit.Levels;
import yiwang.wire.TicketView;

/**
 * 10,000 tickets a second change their level on a map of 8,518 areas and 20,000 marks that stands still; one mark alone on
 * its ground turns red and back, and is looked for in the pixels that the next frame is made of.
 */
final class StatusRun {
    private static final int CHANGES_A_SECOND = 10_000;
    private static final double WARM_SECONDS = 15;
    private static final double SECONDS = 8;
    private static final double PROBE_SECONDS = 0.35;
    private static final int CLEARING = 40;
    private static final double LEVEL = 14.5;

    private final BenchCounty county;
    private final double scale = Zoom.of((int) (LEVEL * 4)).scale();
    private final List<TicketView> tickets;
    private final Random random = new Random(5);
    private final Subject subject;
    private final BenchWindow window;
    private final int[] probe;
    private int turned;
    private long asked;
    private int ground;
    private boolean red;
    private final List<Integer> quiet = new ArrayList<>();
    private final List<Integer> late = new ArrayList<>();
    private boolean drawn;
    private long presentedBefore;
    private final List<Double> staleness = new ArrayList<>();

    /** A map that is told of changes. */
    private interface Subject {
        PanSubject map();

        void change(int ticket, double used);

        void flush();

        int argb(int x, int y);
    }

    private StatusRun(String kind) throws Exception {
        county = new BenchCounty(8_518, BenchWindow.WIDTH / 123.0 / scale, 3);
        List<TicketView> all = new ArrayList<>(county.tickets(18_000, 0.1));
        TicketView middle = all.getFirst();
        double x = Mercator.x(middle.lon());
        double y = Mercator.y(middle.lat());
        all.removeIf(each -> each != middle
                && Math.hypot(Mercator.x(each.lon()) - x, Mercator.y(each.lat()) - y) * scale < CLEARING);
        tickets = all;
        for (int i = 1; i < all.size(); i++) {
            (Levels.of(all.get(i)) == 0 ? quiet : late).add(i);
        }
        subject = Fx.get(() -> kind.equals("live") ? new Live() : new Drawn());
        window = BenchWindow.open(subject.map());
        probe = new int[] {
            (int) Math.round((x - BenchCounty.LEFT) * scale), (int) Math.round((y - BenchCounty.TOP) * scale)
        };
        if (probe[0] < 10 || probe[0] > BenchWindow.WIDTH - 10 || probe[1] < 10 || probe[1] > 1_000) {
            throw new IllegalStateException("the mark to look at is not in the window");
        }
        Fx.run(() -> subject.map().place(0, 0));
        Fx.until(subject.map()::isSettled);
        Fx.run(() -> window.scene().addPostLayoutPulseListener(this::look));
    }

    /** The console's map. */
    private final class Live implements Subject {
        private final LivePan pan = new LivePan(county, LEVEL, tickets, county.workers(2_000));
        private final List<TicketView> batch = new ArrayList<>();

        @Override
        public PanSubject map() {
            return pan;
        }

        @Override
        public void change(int ticket, double used) {
            TicketView old = tickets.get(ticket);
            batch.add(FakeDesk.ticket(old.id(), old.lon(), old.lat(), used, 0));
        }

        @Override
        public void flush() {
            pan.fake.tickets.putAll(List.copyOf(batch));
            batch.clear();
        }

        @Override
        public int argb(int x, int y) {
            return at(pan.node(), x, y);
        }

        /** The pixel of the tile that lies there. */
        private static int at(Parent parent, double x, double y) {
            int found = 0;
            for (Node child : parent.getChildrenUnmodifiable()) {
                double inX = x - child.getLayoutX() - child.getTranslateX();
                double inY = y - child.getLayoutY() - child.getTranslateY();
                if (child instanceof ImageView tile && tile.isVisible()) {
                    inX -= tile.getX();
                    inY -= tile.getY();
                    if (inX >= 0 && inY >= 0 && inX < Zoom.TILE && inY < Zoom.TILE) {
                        PixelReader pixels = tile.getImage().getPixelReader();
                        found = pixels.getArgb((int) inX, (int) inY);
                    }
                } else if (child instanceof Parent within && child.isVisible()) {
                    int inside = at(within, inX, inY);
                    found = inside == 0 ? found : inside;
                }
            }
            return found;
        }
    }

    /** A canvas. */
    private final class Drawn implements Subject {
        private final Scenery scenery = new Scenery(county, scale, tickets, county.workers(2_000));
        private final CanvasPan pan = new CanvasPan(scenery);
        private boolean changed;

        @Override
        public PanSubject map() {
            return pan;
        }

        @Override
        public void change(int ticket, double used) {
            pan.change(ticket, used > 1 ? 3 : used > 0.5 ? 4 : 0);
            changed = true;
        }

        @Override
        public void flush() {
            if (changed) {
                pan.place(0, 0);
                changed = false;
            }
        }

        @Override
        public int argb(int x, int y) {
            return turned; // what is drawn into a canvas is in the next frame
        }
    }

    /** One ticket, always another, from among these to those. */
    private void move(List<Integer> from, List<Integer> to, double used) {
        int at = random.nextInt(from.size());
        int ticket = from.get(at);
        from.set(at, from.getLast());
        from.removeLast();
        to.add(ticket);
        subject.change(ticket, used);
    }

    private void look() {
        long presented = window.presented();
        if (drawn && presented > presentedBefore) {
            staleness.add((System.nanoTime() - asked) / 1e6);
            drawn = false;
            asked = 0;
        }
        if (asked != 0 && !drawn) {
            int now = subject.argb(probe[0], probe[1]);
            if (now != ground || subject instanceof Drawn) {
                ground = now;
                drawn = true;
                presentedBefore = presented;
            }
        }
    }

    private void turn() {
        red = !red;
        turned++;
        ground = subject instanceof Drawn ? ground : subject.argb(probe[0], probe[1]);
        subject.change(0, red ? 1.2 : 0.1);
        asked = System.nanoTime();
    }

    private String measure() throws Exception {
        run(0.1);
        staleness.clear();
        double cpu = BenchWindow.cpuMillis();
        long changes = run(SECONDS);
        double used = BenchWindow.cpuMillis() - cpu;
        double[] sorted = staleness.stream().mapToDouble(each -> each).sorted().toArray();
        if (sorted.length < SECONDS / PROBE_SECONDS / 3) {
            throw new IllegalStateException(
                    "seen " + sorted.length + " of the changes looked for: " + Arrays.toString(sorted));
        }
        return "cores=" + used / SECONDS / 1000 + " changes=" + changes / SECONDS + " p50=" + sorted[sorted.length / 2]
                + " max=" + sorted[sorted.length - 1] + " seen=" + sorted.length;
    }

    private long run(double seconds) throws Exception {
        CompletableFuture<Long> done = new CompletableFuture<>();
        Fx.run(() -> new Changing(seconds, done).start());
        return done.get(120, TimeUnit.SECONDS);
    }

    private final class Changing extends AnimationTimer {
        private final long from = System.nanoTime();
        private final double seconds;
        private final CompletableFuture<Long> done;
        private long changes;
        private double nextProbe;

        Changing(double seconds, CompletableFuture<Long> done) {
            this.seconds = seconds;
            this.done = done;
        }

        @Override
        public void handle(long pulse) {
            double passed = (System.nanoTime() - from) / 1e9;
            while (changes < Math.min(passed, seconds) * CHANGES_A_SECOND) {
                if (changes % 2 == 0) {
                    move(quiet, late, 1.2);
                } else {
                    move(late, quiet, 0.1);
                }
                changes++;
            }
            if (passed > nextProbe && asked == 0) {
                nextProbe = passed + PROBE_SECONDS;
                turn();
            }
            subject.flush();
            if (passed >= seconds) {
                stop();
                done.complete(changes);
            }
        }
    }

    /** {@code live} or {@code canvas}; measures whenever it is told to. */
    public static void main(String[] args) throws Exception {
        Fx.start();
        StatusRun run = new StatusRun(args[0]);
        run.run(WARM_SECONDS);
        Orders.serve(run::measure);
    }
}
