package yiwang.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A province of 700,000 micro-grids: the whole of it painted from the read geography, or what a frame costs while it is
 * moved where single ones are to be seen. The peers: all of them drawn by Java2D without smoothing; a county of 7,000. */
final class MapProvinceBenchmark implements Benchmark {
    private static final String PROVINCE = "700000";
    private static final String COUNTY = "7000";

    private final DummyScreen screen = DummyScreen.open();
    private final MapProcess ours;
    private final MapProcess peer;
    private final Figure figure;

    /** What is looked at. */
    enum Figure {
        OVERVIEW("overview"),
        PAN("cpu"),
        HEAP("heap");

        private final String word;

        Figure(String word) {
            this.word = word;
        }
    }

    MapProvinceBenchmark(Figure figure) throws IOException {
        this.figure = figure;
        ours = new MapProcess(screen, List.of("-Xmx3g"), "ProvinceRun", "live", PROVINCE);
        peer = figure == Figure.OVERVIEW
                ? new MapProcess(screen, List.of("-Xmx3g"), "ProvinceRun", "java2d", PROVINCE)
                : new MapProcess(screen, List.of("-Xmx3g"), "ProvinceRun", "live", COUNTY);
    }

    @Override
    public String name() {
        return "map-province-" + figure.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String unit() {
        return switch (figure) {
            case OVERVIEW -> "ms";
            case PAN -> "cpu-ms-per-frame";
            case HEAP -> "MB";
        };
    }

    @Override
    public String peerName() {
        return figure == Figure.OVERVIEW ? "java2d" : "county-of-7000";
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    public double ours() throws Exception {
        Map<String, Double> figures = ours.measure();
        if (figures.get("incomplete") > 0 || figures.get("wrong") > 0) {
            throw new IllegalStateException("frames that were not right: " + figures);
        }
        return Objects.requireNonNull(figures.get(figure.word));
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
