package yiwang.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import yiwang.console.map.LeafletPage;

/**
 * CPU of the whole process for one frame while a county of 8,518 polygons and 20,000 marks that fills a window of 1920 by
 * 1080 is moved a step with every pulse; a frame that is not right in every pixel is an error.
 */
final class MapPanBenchmark implements Benchmark {
    private static final int SECONDS = 5;

    private final DummyScreen screen = DummyScreen.open();
    private final MapProcess ours;
    private final Peer peer;
    private final String peerName;

    /** Milliseconds of CPU for a frame. */
    private interface Peer extends AutoCloseable {
        double measure() throws Exception;
    }

    MapPanBenchmark(String peerName) throws IOException, InterruptedException {
        this.peerName = peerName;
        ours = new MapProcess(screen, List.of(), "PanRun", "live");
        peer = peerName.equals("leaflet") ? leaflet() : inJavaFx(screen, peerName);
    }

    private static Peer inJavaFx(DummyScreen screen, String name) throws IOException {
        MapProcess process = new MapProcess(screen, List.of(), "PanRun", name);
        return new Peer() {
            @Override
            public double measure() throws IOException {
                return Objects.requireNonNull(process.measure().get("cpu"));
            }

            @Override
            public void close() {
                process.close();
            }
        };
    }

    private static Peer leaflet() throws IOException, InterruptedException {
        LeafletMap map = new LeafletMap(LeafletPage.text());
        return new Peer() {
            @Override
            public double measure() throws Exception {
                return map.pan(SECONDS);
            }

            @Override
            public void close() throws Exception {
                map.close();
            }
        };
    }

    @Override
    public String name() {
        return "map-pan-" + peerName;
    }

    @Override
    public String unit() {
        return "cpu-ms-per-frame";
    }

    @Override
    public String peerName() {
        return peerName;
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
        return Objects.requireNonNull(figures.get("cpu"));
    }

    @Override
    public double peer() throws Exception {
        return peer.measure();
    }

    @Override
    public void close() throws Exception {
        ours.close();
        peer.close();
        screen.close();
    }
}
