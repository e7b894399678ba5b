package yiwang.console.basemap;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import yiwang.console.basemap.SourceFault.Kind;

/**
 * A tile server (XYZ, or WMTS by keys and values). What it gave is kept on disk; when it does not answer three times running it
 * rests for half a minute, then longer and longer, and meanwhile what was kept is shown with its age. Any thread.
 */
final class TileServer implements TileSource {
    private static final Duration FRESH = Duration.ofDays(30);
    private static final long PATIENCE_SECONDS = 15;
    private static final int FAULTS_BEFORE_REST = 3;
    private static final long FIRST_REST_SECONDS = 30;
    private static final long LONGEST_REST_SECONDS = 600;
    private static final int OK = 200;
    private static final List<Integer> NO_TILE = List.of(204, 404, 410);
    /** The last is what Tianditu says to a key it does not know. */
    private static final List<Integer> REFUSED = List.of(401, 403, 418);

    private final SourceSetting setting;
    private final TileFetch fetch;
    private final TileCache cache;
    private final InstantSource now;
    private final LongSupplier nanos;
    private final String mark;
    private final SourceFacts facts;
    private int faults;
    private long restSeconds = FIRST_REST_SECONDS;
    private long restUntil;
    private boolean probing;
    private @Nullable SourceFault last;

    TileServer(SourceSetting setting, TileFetch fetch, TileCache cache, InstantSource now, LongSupplier nanos)
            throws SourceFault {
        this.setting = setting;
        this.fetch = fetch;
        this.cache = cache;
        this.now = now;
        this.nanos = nanos;
        this.mark = mark(setting.where() + setting.names() + setting.fromSouth());
        if (setting.minZoom() > setting.maxZoom()) {
            throw new SourceFault(Kind.SETTING, "min-zoom > max-zoom");
        }
        facts = new SourceFacts("", "", setting.minZoom(), setting.maxZoom());
    }

    /** The address of a tile. Throws {@link IllegalArgumentException} for what is none. */
    static URI address(String template, TileAt at, String key, List<String> names) {
        String name = names.get((at.x() + at.y()) % names.size());
        return URI.create(template.replace("{z}", String.valueOf(at.zoom()))
                .replace("{x}", String.valueOf(at.x()))
                .replace("{y}", String.valueOf(at.y()))
                .replace("{-y}", String.valueOf(at.fromSouth()))
                .replace("{s}", name)
                .replace("{key}", URLEncoder.encode(key, StandardCharsets.UTF_8)));
    }

    /** Names the folder of its tiles: another address is another folder, another key is not. */
    private static String mark(String address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SourceFacts facts() {
        return facts;
    }

    @Override
    public @Nullable TileBytes read(TileAt at) throws IOException {
        TileCache.Kept kept = cache.find(mark, at);
        if (kept != null && kept.since().plus(FRESH).isAfter(now.instant())) {
            return new TileBytes(kept.bytes(), null);
        }
        try {
            return fetched(at);
        } catch (SourceFault e) {
            if (kept != null) {
                return new TileBytes(kept.bytes(), kept.since());
            }
            throw e;
        }
    }

    private @Nullable TileBytes fetched(TileAt at) throws SourceFault {
        SourceFault resting = restingOrProbing();
        if (resting != null) {
            throw resting;
        }
        try {
            byte[] bytes = ask(at);
            if (bytes != null) {
                cache.keep(mark, at, bytes);
            }
            answered();
            return bytes == null ? null : new TileBytes(bytes, null);
        } catch (SourceFault e) {
            failed(e);
            throw e;
        }
    }

    private byte @Nullable [] ask(TileAt at) throws SourceFault {
        TileFetch.Answer answer = answer(address(setting.where(), turned(at), setting.key(), setting.names()));
        if (NO_TILE.contains(answer.status())) {
            return null;
        }
        if (REFUSED.contains(answer.status())) {
            throw new SourceFault(Kind.REFUSED, String.valueOf(answer.status()));
        }
        if (answer.status() != OK) {
            throw new SourceFault(Kind.STATUS, String.valueOf(answer.status()));
        }
        if (TileImage.format(answer.body()) == null) {
            throw new SourceFault(Kind.WRONG_TYPE, answer.type());
        }
        return answer.body();
    }

    private TileAt turned(TileAt at) {
        return setting.fromSouth() ? new TileAt(at.zoom(), at.x(), at.fromSouth()) : at;
    }

    /** Causes are left out of what is thrown: some tell the address, and with it the key. */
    private TileFetch.Answer answer(URI address) throws SourceFault {
        try {
            return fetch.get(address).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceFault(Kind.UNREACHABLE, "stopped");
        } catch (TimeoutException e) {
            throw new SourceFault(Kind.SLOW, address.getHost());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof TileFetch.TooLarge) {
                throw new SourceFault(Kind.TOO_LARGE, String.valueOf(LARGEST));
            }
            boolean slow = cause instanceof TimeoutException;
            throw new SourceFault(slow ? Kind.SLOW : Kind.UNREACHABLE, address.getHost());
        }
    }

    /** After a rest one asks for all; the others rest until it has its answer. */
    private synchronized @Nullable SourceFault restingOrProbing() {
        if (restUntil == 0) {
            return null;
        }
        long time = nanos.getAsLong();
        if (time - restUntil < 0) {
            return last;
        }
        restUntil = time + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        probing = true;
        return null;
    }

    private synchronized void answered() {
        faults = 0;
        restSeconds = FIRST_REST_SECONDS;
        restUntil = 0;
        probing = false;
        last = null;
    }

    private synchronized void failed(SourceFault fault) {
        last = fault;
        faults++;
        boolean first = faults >= FAULTS_BEFORE_REST && restUntil == 0; // several fail at once: that is one trouble
        if (first || probing) {
            restUntil = nanos.getAsLong() + Duration.ofSeconds(restSeconds).toNanos();
            restSeconds = Math.min(LONGEST_REST_SECONDS, restSeconds * 2);
            probing = false;
        }
    }

    @Override
    public synchronized @Nullable SourceFault trouble() {
        return last;
    }

    @Override
    public void forget(TileAt at) {
        cache.forget(mark, at);
    }

    @Override
    public void close() {}
}
