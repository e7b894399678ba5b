package yiwang.console.map;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import yiwang.console.kit.Fx;
import yiwang.wire.TicketView;
import yiwang.wire.WorkerView;

/**
 * Moves a map a step with every pulse and tells what a frame costs. A frame is right when all its tiles were there as it
 * was laid out; now and then what was seen on the way is compared, pixel by pixel, with the same place at rest.
 */
final class PanRun {
    private static final double WARM_SECONDS = 14;
    private static final double SECONDS = 5;
    private static final int LOOKS = 8;
    private static final int FRAMES_BETWEEN_LOOKS = 25;

    private final PanSubject subject;
    private final BenchWindow window;
    private final Path path;
    private int frame;
    private boolean measuring;
    private int incomplete;
    private int measured;
    private final double[] intervals = new double[100_000];

    /** Where the county's corner is in the window at each frame. */
    interface Path {
        int[] at(int frame);
    }

    /**
     * What came out.
     *
     * @param cpu milliseconds of the whole process for each frame
     * @param p99 milliseconds from frame to frame
     * @param incomplete frames of which a tile was missing or old
     * @param wrong places looked at that were not the same at rest
     */
    record Result(double cpu, int frames, long presented, double rate, double p99, int incomplete, int wrong) {
        String words() {
            return "cpu=" + cpu + " frames=" + frames + " presented=" + presented + " rate=" + rate + " p99=" + p99
                    + " incomplete=" + incomplete + " wrong=" + wrong;
        }
    }

    PanRun(PanSubject subject, BenchWindow window, Path path) {
        this.subject = subject;
        this.window = window;
        this.path = path;
        Fx.run(() -> window.scene().addPostLayoutPulseListener(() -> {
            if (measuring && !subject.isComplete()) {
                incomplete++;
            }
        }));
    }

    /** To and fro, so that most of a county as large as the window stays in it. */
    static int[] aroundTheMiddle(int frame) {
        return new int[] {swing(frame * 8, 320), swing(frame * 5, 180)};
    }

    /** Always on towards ground not seen for long, within so many pixels. */
    static int[] overTheLand(int frame, int width, int height) {
        int across = width - BenchWindow.WIDTH;
        int down = height - BenchWindow.HEIGHT;
        return new int[] {-(across / 2 + swing(frame * 8, across / 2)), -(down / 2 + swing(frame * 3, down / 2))};
    }

    /** Between -reach and reach, from 0 on. */
    private static int swing(int way, int reach) {
        int at = Math.floorMod(way + reach, 4 * reach);
        return at < 2 * reach ? at - reach : 3 * reach - at;
    }

    Result run() throws Exception {
        measured = 0;
        incomplete = 0;
        measuring = true;
        long from = window.presented();
        double cpu = BenchWindow.cpuMillis();
        long start = System.nanoTime();
        int first = frame;
        pan(SECONDS);
        double seconds = (System.nanoTime() - start) / 1e9;
        double used = BenchWindow.cpuMillis() - cpu;
        long presented = window.presented() - from;
        measuring = false;
        int frames = frame - first;
        double[] sorted = Arrays.copyOf(intervals, measured);
        Arrays.sort(sorted);
        return new Result(
                used / frames,
                frames,
                presented,
                frames / seconds,
                sorted[(int) (sorted.length * 0.99)],
                incomplete,
                compare());
    }

    void pan(double seconds) throws Exception {
        pan(seconds, Integer.MAX_VALUE);
    }

    /** Moves for so long or so far. */
    private void pan(double seconds, int frames) throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Fx.run(() -> new Moving(seconds, frames, done).start());
        done.get(120, TimeUnit.SECONDS);
    }

    private final class Moving extends AnimationTimer {
        private final long until;
        private final int last;
        private final CompletableFuture<Boolean> done;
        private long before = System.nanoTime();

        Moving(double seconds, int frames, CompletableFuture<Boolean> done) {
            until = before + (long) (seconds * 1e9);
            last = frames == Integer.MAX_VALUE ? frames : frame + frames;
            this.done = done;
        }

        @Override
        public void handle(long pulse) {
            long now = System.nanoTime();
            if (now >= until || frame >= last) {
                stop();
                done.complete(true);
                return;
            }
            int[] at = path.at(++frame);
            subject.place(at[0], at[1]);
            if (measuring && measured < intervals.length) {
                intervals[measured++] = (now - before) / 1e6;
            }
            before = now;
        }
    }

    private int compare() throws Exception {
        int wrong = 0;
        for (int look = 0; look < LOOKS; look++) {
            pan(30, FRAMES_BETWEEN_LOOKS);
            WritableImage moving = Fx.get(() -> window.scene().snapshot(null));
            Fx.until(subject::isSettled);
            WritableImage resting = Fx.get(() -> window.scene().snapshot(null));
            wrong += same(moving, resting) ? 0 : 1;
        }
        return wrong;
    }

    private static boolean same(WritableImage one, WritableImage other) {
        PixelReader left = one.getPixelReader();
        PixelReader right = other.getPixelReader();
        for (int y = 0; y < BenchWindow.HEIGHT; y++) {
            for (int x = 0; x < BenchWindow.WIDTH; x++) {
                if (left.getArgb(x, y) != right.getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@code live}, {@code canvas}, {@code nodes} or {@code gluon}; measures whenever it is told to. */
    public static void main(String[] args) throws Exception {
        Fx.start();
        PanSubject subject = Fx.get(() -> subject(args[0]));
        PanRun run = new PanRun(subject, BenchWindow.open(subject), PanRun::aroundTheMiddle);
        run.pan(WARM_SECONDS);
        Orders.serve(() -> run.run().words());
    }

    private static PanSubject subject(String kind) {
        double level = 14.5;
        double scale = Zoom.of((int) (level * 4)).scale();
        BenchCounty county = new BenchCounty(8_518, BenchWindow.WIDTH / 123.0 / scale, 3);
        List<TicketView> tickets = county.tickets(18_000, 0.1);
        List<WorkerView> workers = county.workers(2_000);
        if (kind.equals("live")) {
            return new LivePan(county, level, tickets, workers);
        }
        Scenery scenery = new Scenery(county, scale, tickets, workers);
        return switch (kind) {
            case "canvas" -> new CanvasPan(scenery);
            case "nodes" -> new NodesPan(scenery);
            case "gluon" -> new GluonPan(scenery, level, scale);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
