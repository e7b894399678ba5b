package yiwang.bench;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** 10,000 tickets a second change their level on a map of 8,518 areas and 20,000 marks: cores of the whole process, or
 * milliseconds from a change to the end of the frame that shows it. */
final class MapStatusBenchmark implements Benchmark {
    private final DummyScreen screen = DummyScreen.open();
    private final MapProcess ours;
    private final MapProcess peer;
    private final Figure figure;

    /** What is looked at. */
    enum Figure {
        CORES("cores"),
        STALENESS("max");

        private final String word;

        Figure(String word) {
            this.word = word;
        }
    }

    MapStatusBenchmark(Figure figure) throws IOException {
        this.figure = figure;
        ours = new MapProcess(screen, List.of(), "StatusRun", "live");
        peer = new MapProcess(screen, List.of(), "StatusRun", "canvas");
    }

    @Override
    public String name() {
        return figure == Figure.CORES ? "map-status-cores" : "map-status-staleness";
    }

    @Override
    public String unit() {
        return figure == Figure.CORES ? "cores" : "ms-worst";
    }

    @Override
    public String peerName() {
        return "canvas";
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    public double ours() throws Exception {
        return Objects.requireNonNull(ours.measure().get(figure.word));
    }

    @Override
    public double peer() throws Exception {
        return Objects.requireNonNull(peer.measure().get(figure.word));
    }

    @Override
    public void close() throws Exception {
        ours.close();
        peer.close();
        screen.close();
    }
}
