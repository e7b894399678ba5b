package yiwang.console.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import yiwang.console.feed.Gazetteer;
import yiwang.wire.CategoryView;
import yiwang.wire.ChannelView;
import yiwang.wire.ProfileView;
import yiwang.wire.TicketView;
import yiwang.wire.UnitView;
import yiwang.wire.WorkerView;

/** The demo county's files as a gazetteer, with made-up work on them. */
final class DemoFiles implements Gazetteer {
    private final Path maps;

    DemoFiles(Path maps) {
        this.maps = maps;
    }

    static boolean exist(Path maps) {
        return Files.exists(maps.resolve("micro-grids.geojson"));
    }

    @Override
    public String county() {
        return "灌南县";
    }

    @Override
    public @Nullable UnitView unit(String id) {
        return null;
    }

    @Override
    public List<UnitView> units() {
        return List.of();
    }

    @Override
    public @Nullable CategoryView category(String code) {
        return null;
    }

    @Override
    public Collection<CategoryView> categories() {
        return List.of();
    }

    @Override
    public String placeName(String code) {
        return code;
    }

    @Override
    public String geoJson(String layer) {
        return text(layer + ".geojson");
    }

    private String text(String file) {
        try {
            return Files.readString(maps.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String[]> rows(String file) {
        return text(file).lines().skip(1).map(line -> line.split(",")).toList();
    }

    List<WorkerView> workers() {
        List<WorkerView> workers = new ArrayList<>();
        for (String[] row : rows("workers.csv")) {
            workers.add(new WorkerView(
                    row[0],
                    row[1],
                    row[2],
                    row[3],
                    Double.parseDouble(row[4]),
                    Double.parseDouble(row[5]),
                    FakeDesk.NOW.minus(Duration.ofMinutes(workers.size() % 9 == 0 ? 12 : 1))));
        }
        return workers;
    }

    List<ChannelView> channels() {
        List<ChannelView> channels = new ArrayList<>();
        for (String[] row : rows("channels.csv")) {
            channels.add(new ChannelView(
                    row[0],
                    row[1],
                    row[4],
                    Double.parseDouble(row[2]),
                    Double.parseDouble(row[3]),
                    Double.parseDouble(row[5]),
                    row[6],
                    row[7],
                    row[8],
                    channels.size() % 11 != 0,
                    FakeDesk.NOW));
        }
        return channels;
    }

    /** Tickets near where people live; a share {@code over} of them late. Always the same. */
    List<TicketView> tickets(int count, double over) {
        CountyMap county = CountyMap.read(this);
        AreaStore micro = county.level(AreaLevel.MICRO);
        Random random = new Random(7);
        List<TicketView> tickets = new ArrayList<>();
        while (tickets.size() < count) {
            int area = random.nextInt(micro.size());
            Box box = micro.box(area);
            int x = (int) (box.minX() + random.nextDouble() * ((double) box.maxX() - box.minX()));
            int y = (int) (box.minY() + random.nextDouble() * ((double) box.maxY() - box.minY()));
            if (micro.locate(x, y) != area) {
                continue;
            }
            double dice = random.nextDouble();
            double used = dice < over ? 1 + random.nextDouble() * random.nextDouble() * 3 : random.nextDouble() * 0.78;
            if (dice > 1 - over * 0.5) {
                used = 0.9;
            }
            tickets.add(FakeDesk.ticket("t" + tickets.size(), Mercator.lon(x), Mercator.lat(y), used, 0));
        }
        return tickets;
    }

    @Override
    public List<ProfileView> profileViews() {
        return List.of();
    }
}
