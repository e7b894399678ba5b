package yiwang.console.basemap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import yiwang.console.basemap.SourceFault.Kind;
import yiwang.console.kit.Subscription;
import yiwang.domain.geo.GeoPoint;

/**
 * What lies below the county: sources in the order of the settings, each tile from the first that has it. A source whose
 * pictures would have to be enlarged more than four times comes after all others. Shared by all windows of a console. Any
 * thread; nothing waits.
 */
public final class BaseMap implements AutoCloseable {
    private static final long LEAST_MEMORY = 64L << 20;
    private static final long MOST_MEMORY = 192L << 20;
    private static final int SHARE_OF_HEAP = 8;
    private static final int MOST_ENLARGED = 9;
    private static final int HEAD = 16;
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final List<Layer> layers = new ArrayList<>();
    private final List<Consumer<@Nullable Patch>> listeners = new CopyOnWriteArrayList<>();

    /** One source and its shelf; the setting is null for one that is set wrong. */
    private record Layer(String id, @Nullable SourceSetting setting, SourceShelf shelf) {}

    /**
     * What a base map works with.
     *
     * @param io where files and servers may be waited for
     * @param timer for trying again
     * @param nanos a clock that nobody sets
     * @param cache folder for what is kept of servers' tiles
     */
    public record Given(
            Executor io,
            ScheduledExecutorService timer,
            InstantSource now,
            LongSupplier nanos,
            TileFetch fetch,
            Path cache) {}

    private BaseMap() {}

    /** Without a source: the map draws its own ground alone. */
    public static BaseMap none() {
        return new BaseMap();
    }

    /** The sources of the settings; each is opened when a map first looks there. */
    public static BaseMap of(BaseMapFile settings, Given given) {
        BaseMap map = new BaseMap();
        TileMemory memory = new TileMemory(memory());
        TileCache cache = new TileCache(given.cache(), settings.cacheBytes(), given.now());
        for (BaseMapFile.Entry entry : settings.entries()) {
            int number = map.layers.size();
            SourceShelf.Care care = new SourceShelf.Care(
                    given.io(), given.timer(), memory, at -> map.tell(at == null ? null : map.patch(number, at)));
            SourceSetting setting = entry instanceof BaseMapFile.Entry.Good good ? good.setting() : null;
            SourceShelf.Opening opening = switch (entry) {
                case BaseMapFile.Entry.Good good -> () -> open(good.setting(), given, cache);
                case BaseMapFile.Entry.Bad bad ->
                    () -> {
                        throw bad.fault();
                    };
            };
            map.layers.add(new Layer(entry.id(), setting, new SourceShelf(entry.id(), number, opening, care)));
        }
        return map;
    }

    /** A window of 3840x2160 has up to 150 MB of tiles in it. */
    private static long memory() {
        return Math.clamp(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP, LEAST_MEMORY, MOST_MEMORY);
    }

    private static TileSource open(SourceSetting setting, Given given, TileCache cache) throws IOException {
        return switch (setting.kind()) {
            case SERVER -> new TileServer(setting, given.fetch(), cache, given.now(), given.nanos());
            case FOLDER -> new TileFolder(setting.path(), setting.fromSouth(), date(setting));
            case FILE -> pack(setting);
        };
    }

    private static TileSource pack(SourceSetting setting) throws IOException {
        byte[] head;
        if (Files.exists(setting.path()) && !Files.isRegularFile(setting.path())) {
            throw new SourceFault(Kind.NO_PACK, "");
        }
        try (InputStream in = Files.newInputStream(setting.path())) {
            head = in.readNBytes(HEAD);
        }
        if (Arrays.equals(head, SQLITE)) {
            return MbTilesStore.open(setting.path(), date(setting));
        }
        int magic = PmTilesFile.MAGIC.length;
        if (head.length > magic && Arrays.equals(head, 0, magic, PmTilesFile.MAGIC, 0, magic)) {
            return PmTilesFile.open(setting.path(), date(setting));
        }
        throw new SourceFault(Kind.NO_PACK, "");
    }

    /** The day a pack was written, when nobody says of which day its data is. */
    private static String date(SourceSetting setting) throws IOException {
        if (!Files.exists(setting.path())) {
            throw new NoSuchFileException(setting.where());
        }
        return Files.getLastModifiedTime(setting.path())
                .toInstant()
                .atZone(ZoneId.systemDefault())
                .toLocalDate()
                .toString();
    }

    /** Whether no source is set: there is nothing to switch on. */
    public boolean isEmpty() {
        return layers.isEmpty();
    }

    /** What lies under a patch as far as it is known now; what is not is asked for and told of. */
    public Cover cover(Patch patch) {
        List<Sheet> sheets = new ArrayList<>();
        boolean settled = read(patch, true, (layer, sheet) -> sheets.add(sheet));
        return new Cover(sheets, settled);
    }

    @FunctionalInterface
    private interface Found {
        void add(Layer layer, Sheet sheet);
    }

    /**
     * Looks at the sources in turn until nothing is left free. While a tile of one is on its way, the next stands in: a server
     * that does not answer must not take away the pack below it.
     *
     * @return whether nothing will come of it that is not there now
     */
    private boolean read(Patch patch, boolean asking, Found found) {
        boolean settled = true;
        for (int mostUp : new int[] {Sheet.SLIGHTLY_ENLARGED, MOST_ENLARGED}) {
            for (Layer layer : layers) {
                Sheet.Reading reading = reading(layer, mostUp, asking);
                if (reading == null) {
                    settled &= layer.shelf().isBroken(); // else it is being opened
                    continue;
                }
                Sheet sheet = Sheet.of(reading, patch);
                if (!sheet.isEmpty()) {
                    found.add(layer, sheet);
                }
                settled &= sheet.isSettled();
                if (sheet.isWhole()) {
                    return settled;
                }
            }
        }
        return settled;
    }

    private static Sheet.@Nullable Reading reading(Layer layer, int mostUp, boolean asking) {
        SourceFacts facts = layer.shelf().facts();
        SourceSetting setting = layer.setting();
        if (facts == null || setting == null) {
            return null;
        }
        int min = Math.max(facts.minZoom(), setting.minZoom());
        int max = Math.min(facts.maxZoom(), setting.maxZoom());
        return new Sheet.Reading(layer.shelf(), setting.crs(), setting.photo(), min, max, mostUp, asking);
    }

    /** Tells when a part of the world may look different, and null for all of it; on any thread. */
    public Subscription listen(Consumer<@Nullable Patch> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(@Nullable Patch patch) {
        listeners.forEach(listener -> listener.accept(patch));
    }

    /** Where a tile of a source lies, a little larger than it is. */
    private Patch patch(int number, TileAt at) {
        SourceSetting setting = layers.get(number).setting();
        double span = 1.0 / (1 << at.zoom());
        double left = at.x() * span;
        double top = at.y() * span;
        if (setting != null && setting.crs() != Crs.WGS_84) {
            GeoPoint moved = setting.crs().toWgs(Plane.place(left, top));
            left = Plane.x(moved.lon());
            top = Plane.y(moved.lat());
        }
        // moved tiles are a little crooked
        double margin = setting == null || setting.crs() == Crs.WGS_84 ? 0 : span / 8;
        return new Patch(left - margin, top - margin, span + 2 * margin, at.zoom());
    }

    /** Whether nothing is on its way. */
    public boolean isSettled() {
        return layers.stream().allMatch(layer -> layer.shelf().isSettled());
    }

    /** What is drawn under some patches, and what is not and why. */
    public Account account(List<Patch> patches) {
        Set<Layer> used = new LinkedHashSet<>();
        Instant[] since = new Instant[layers.size()];
        int[] enlarged = new int[layers.size()];
        for (Patch patch : patches) {
            read(patch, false, (layer, sheet) -> {
                int number = layers.indexOf(layer);
                used.add(layer);
                Instant at = sheet.since();
                since[number] = since[number] == null || at != null && at.isBefore(since[number]) ? at : since[number];
                enlarged[number] = Math.max(enlarged[number], sheet.enlarged());
            });
        }
        List<Account.Used> drawn = new ArrayList<>();
        List<Account.Unused> others = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            SourceFacts facts = layer.shelf().facts();
            SourceSetting setting = layer.setting();
            SourceFault trouble = layer.shelf().trouble();
            if (used.contains(layer) && facts != null && setting != null) {
                drawn.add(used(setting, facts, since[i], enlarged[i], trouble));
            } else {
                others.add(new Account.Unused(layer.id(), trouble));
            }
        }
        return new Account(drawn, others);
    }

    private static Account.Used used(
            SourceSetting setting,
            SourceFacts facts,
            @Nullable Instant since,
            int enlarged,
            @Nullable SourceFault trouble) {
        boolean server = setting.kind() == SourceSetting.Kind.SERVER;
        return new Account.Used(
                setting.id(),
                setting.attribution().isEmpty() ? facts.attribution() : setting.attribution(),
                setting.number(),
                !server,
                setting.date().isEmpty() ? facts.date() : setting.date(),
                since,
                enlarged > Sheet.SLIGHTLY_ENLARGED,
                trouble);
    }

    @Override
    public void close() {
        layers.forEach(layer -> layer.shelf().close());
    }
}
