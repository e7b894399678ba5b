package yiwang.console.basemap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tiles of servers kept on disk, up to so many bytes in whole blocks; the oldest go first. A tile is written beside its place and moved, so
 * that a killed console leaves none half written. A disk that is full or may not be written costs the keeping alone. Any
 * thread; several consoles may share a folder.
 */
final class TileCache {
    private static final Logger LOG = LoggerFactory.getLogger(TileCache.class);
    private static final String UNFINISHED = ".part";
    /** Below the limit, for what another console has kept since this one counted. */
    private static final double MOST_BEFORE_SWEEP = 0.9;

    private static final double LEFT_AFTER_SWEEP = 0.8;
    private static final int COUNTS = 16;
    private static final long BLOCK = 4096;

    private final Path folder;
    private final long limit;
    private final InstantSource now;
    private final AtomicLong parts = new AtomicLong();
    private long bytes = -1;
    private long sinceCounted;
    private boolean told;

    /** A tile that was kept. */
    record Kept(byte[] bytes, Instant since) {}

    private record Entry(Path path, long size, FileTime since) {}

    /** Keeps at most {@code limit} bytes of tiles in {@code folder}. */
    TileCache(Path folder, long limit, InstantSource now) {
        this.folder = folder;
        this.limit = limit;
        this.now = now;
    }

    /** A tile of a source, or null. */
    @Nullable
    Kept find(String source, TileAt at) {
        Path path = path(source, at);
        try {
            if (Files.size(path) > TileSource.LARGEST) {
                return null;
            }
            return new Kept(
                    Files.readAllBytes(path), Files.getLastModifiedTime(path).toInstant());
        } catch (IOException e) {
            return null; // not there, or not to be read: it is fetched
        }
    }

    /** Keeps a tile in place of the one before. */
    void keep(String source, TileAt at, byte[] tile) {
        Path path = path(source, at);
        Path part = path.resolveSibling(
                at.y() + "-" + ProcessHandle.current().pid() + "-" + parts.incrementAndGet() + UNFINISHED);
        try {
            Files.createDirectories(path.getParent());
            Files.write(part, tile);
            Files.setLastModifiedTime(part, FileTime.from(now.instant()));
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            count(onDisk(tile.length));
        } catch (IOException e) {
            give(part);
            tellOnce(e);
        }
    }

    /** What was kept of a tile is no good. */
    void forget(String source, TileAt at) {
        give(path(source, at));
    }

    private Path path(String source, TileAt at) {
        return folder.resolve(source)
                .resolve(String.valueOf(at.zoom()))
                .resolve(String.valueOf(at.x()))
                .resolve(String.valueOf(at.y()));
    }

    /** A small file takes a block all the same. */
    private static long onDisk(long size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    private static void give(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.debug("{} stays: {}", path, e.toString());
        }
    }

    private synchronized void count(long more) throws IOException {
        bytes += more;
        sinceCounted += more;
        // counted anew from time to time: another console may keep its tiles in the same folder
        if (bytes < more || sinceCounted > limit / COUNTS) {
            bytes = entries().stream().mapToLong(Entry::size).sum();
            sinceCounted = 0;
        }
        if (bytes > limit * MOST_BEFORE_SWEEP) {
            sweep();
        }
    }

    /** Lets the oldest go, and what a killed console left unfinished a while ago. */
    private void sweep() throws IOException {
        List<Entry> all = new ArrayList<>(entries());
        all.sort(Comparator.comparing(Entry::since));
        long sum = all.stream().mapToLong(Entry::size).sum();
        Instant lately = now.instant().minusSeconds(3_600);
        for (Entry entry : all) {
            boolean left = entry.path().toString().endsWith(UNFINISHED)
                    && entry.since().toInstant().isBefore(lately);
            if (left || sum > limit * LEFT_AFTER_SWEEP) {
                give(entry.path());
                sum -= entry.size();
            }
        }
        bytes = sum;
    }

    private List<Entry> entries() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Entry> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 4)) {
            for (Path path : (Iterable<Path>) files::iterator) {
                add(found, path);
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        return found;
    }

    private static void add(List<Entry> found, Path path) throws IOException {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (file.isRegularFile()) {
                found.add(new Entry(path, onDisk(file.size()), file.lastModifiedTime()));
            }
        } catch (NoSuchFileException gone) {
            // another console swept it
        }
    }

    private synchronized void tellOnce(IOException e) {
        if (!told) {
            told = true;
            LOG.warn("tiles of the base map cannot be kept in {}: {}", folder, e.toString());
        }
    }
}
