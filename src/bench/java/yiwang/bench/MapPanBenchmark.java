package yiwang.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * CPU of the whole process for one frame while a county of 8,518 polygons and 20,000 marks that fills a window of 1920 by
 * 1080 is moved a step with every pulse; a frame that is not right in every pixel is an error.
 */
final class MapPanBenchmark implements Benchmark {
    private final DummyScreen screen = DummyScreen.open();
    private final MapProcess ours;
    private final MapProcess peer;
    private final String peerName;

    MapPanBenchmark(String peerName) throws IOException {
        this.peerName = peerName;
        ours = new MapProcess(screen, List.of(), "PanRun", "live");
        peer = new MapProcess(screen, List.of(), "PanRun", peerName);
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
        return figures.get("cpu");
    }

    @Override
    public double peer() throws Exception {
        return peer.measure().get("cpu");
    }

    @Override
    public void close() throws Exception {
        ours.close();
        peer.close();
        screen.close();
    }
}
