package yiwang.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Runs benchmarks by name, or all, and prints a line for each. */
final class Bench {
    private static final int RUNS = 5;

    private interface Maker {
        Benchmark make() throws Exception;
    }

    private static Map<String, Maker> all() {
        Map<String, Maker> all = new LinkedHashMap<>();
        all.put("start", StartBenchmark::new);
        all.put("feed", FeedBenchmark::new);
        all.put("fxlag", () -> new FxLagBenchmark(FxLagBenchmark.Figure.LAG));
        all.put("fxlag-cpu", () -> new FxLagBenchmark(FxLagBenchmark.Figure.CPU));
        all.put("ingest-named", IngestBenchmark::named);
        all.put("ingest-classified", IngestBenchmark::classified);
        all.put("ingest-postgres", IngestBenchmark::onPostgres);
        all.put("positions", PositionsBenchmark::new);
        all.put("classify", ClassifyBenchmark::ofShortTexts);
        all.put("classify-long", ClassifyBenchmark::ofLongTexts);
        all.put("ladder", LadderBenchmark::new);
        all.put("places", PlacesBenchmark::new);
        all.put("route", RouteBenchmark::new);
        all.put("live", LiveBenchmark::byArea);
        all.put("live-viewport", LiveBenchmark::byViewport);
        all.put("reconnect", ReconnectBenchmark::new);
        all.put("map-pan-canvas", () -> new MapPanBenchmark("canvas"));
        all.put("map-pan-nodes", () -> new MapPanBenchmark("nodes"));
        all.put("map-pan-gluon", () -> new MapPanBenchmark("gluon"));
        all.put("map-pan-leaflet", () -> new MapPanBenchmark("leaflet"));
        all.put("map-status-cores", () -> new MapStatusBenchmark(MapStatusBenchmark.Figure.CORES));
        all.put("map-status-staleness", () -> new MapStatusBenchmark(MapStatusBenchmark.Figure.STALENESS));
        all.put("map-province-overview", () -> new MapProvinceBenchmark(MapProvinceBenchmark.Figure.OVERVIEW));
        all.put("map-province-pan", () -> new MapProvinceBenchmark(MapProvinceBenchmark.Figure.PAN));
        all.put("map-province-heap", () -> new MapProvinceBenchmark(MapProvinceBenchmark.Figure.HEAP));
        all.put("open-tickets-sqlite", OpenTicketsBenchmark::onSqlite);
        all.put("open-tickets-postgres", OpenTicketsBenchmark::onPostgres);
        return all;
    }

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Map<String, Maker> all = all();
        String wanted = args.length == 0 || args[0].isBlank() || args[0].startsWith("$") ? "" : args[0];
        if (!wanted.isEmpty()
                && !all.containsKey(wanted)
                && all.keySet().stream().noneMatch(name -> name.startsWith(wanted + "-"))) {
            System.err.println("no benchmark " + wanted + "; there are " + String.join(" ", all.keySet()));
            System.exit(2);
        }
        for (Map.Entry<String, Maker> entry : all.entrySet()) {
            if (wanted.isEmpty()
                    || entry.getKey().equals(wanted)
                    || entry.getKey().startsWith(wanted + "-")) {
                try (Benchmark benchmark = entry.getValue().make()) {
                    System.out.println(line(benchmark));
                    System.out.flush();
                }
            }
        }
        System.exit(0);
    }

    private static String line(Benchmark benchmark) throws Exception {
        double[] ours = new double[RUNS];
        double[] peer = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            ours[run] = benchmark.ours();
            peer[run] = benchmark.peer();
        }
        double mine = median(ours);
        double theirs = median(peer);
        double ratio = benchmark.moreIsBetter() ? mine / theirs : theirs / mine;
        return String.format(
                Locale.ROOT,
                "BENCH %s ours=%.4g unit=%s %s=%.4g ratio=%.2f spread=%.4g..%.4g n=%d",
                benchmark.name(),
                mine,
                benchmark.unit(),
                benchmark.peerName(),
                theirs,
                ratio,
                Arrays.stream(ours).min().orElseThrow(),
                Arrays.stream(ours).max().orElseThrow(),
                RUNS);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
