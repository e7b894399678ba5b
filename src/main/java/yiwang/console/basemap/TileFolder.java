package yiwang.console.basemap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yiwang.console.basemap.SourceFault.Kind;

/**
 * A folder of pictures {@code zoom/x/y.png} (or jpg, jpeg, webp). Names are made of numbers alone, and a link that leads out
 * of the folder is not followed. Any thread.
 */
final class TileFolder implements TileSource {
    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".webp");

    private final Path folder;
    private final boolean fromSouth;
    private final SourceFacts facts;

    /**
     * Opens a folder. Throws {@link SourceFault} when there is no zoom in it.
     *
     * @param fromSouth whether y counts north, as TMS has it
     */
    TileFolder(Path path, boolean fromSouth, String usualDate) throws IOException {
        this.fromSouth = fromSouth;
        folder = path.toRealPath();
        try (Stream<Path> inside = Files.list(folder)) {
            List<Integer> zooms = inside.map(p -> p.getFileName().toString())
                    .filter(name -> name.matches("\\d|1\\d|2[0-4]"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
            if (zooms.isEmpty()) {
                throw new SourceFault(Kind.NO_TILES, "");
            }
            facts = new SourceFacts("", usualDate, zooms.getFirst(), zooms.getLast());
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public SourceFacts facts() {
        return facts;
    }

    @Override
    public @Nullable TileBytes read(TileAt at) throws IOException {
        Path column = folder.resolve(String.valueOf(at.zoom())).resolve(String.valueOf(at.x()));
        int y = fromSouth ? at.fromSouth() : at.y();
        for (String ending : ENDINGS) {
            Path tile = column.resolve(y + ending);
            if (Files.isRegularFile(tile)) {
                return new TileBytes(bytes(tile), null);
            }
        }
        return null;
    }

    private byte[] bytes(Path tile) throws IOException {
        if (!tile.toRealPath().startsWith(folder)) {
            throw new SourceFault(Kind.LINK, "");
        }
        try (InputStream in = Files.newInputStream(tile)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new SourceFault(Kind.TOO_LARGE, String.valueOf(LARGEST));
            }
            return bytes;
        }
    }

    @Override
    public void close() {}
}
