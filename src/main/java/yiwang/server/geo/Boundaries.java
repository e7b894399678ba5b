package yiwang.server.geo;

import java.util.Optional;
import yiwang.server.storage.Tx;

/**
 * The boundaries in force: those of the county's files until others are imported, from then on the newest of the store. Any thread;
 * {@link #become} only once a version is durable.
 */
public final class Boundaries {
    private final CountyMap files;
    private final BoundaryStore store;
    private volatile Now now;

    /**
     * What is in force.
     *
     * @param version {@link BoundaryStore#FILES} for the county's files
     */
    record Now(long version, CountyMap map) {}

    /** With the county's files in force. */
    public Boundaries(CountyMap files) {
        this.files = files;
        this.store = new BoundaryStore(files.locator().county().value());
        this.now = new Now(BoundaryStore.FILES, files);
    }

    /** Takes the newest version from the store; once, before anything is asked. */
    public void load(Tx tx) {
        long version = store.newest(tx);
        if (version > BoundaryStore.FILES) {
            become(new Now(version, files.with(store.layers(tx, version))));
        }
    }

    void become(Now next) {
        now = next;
        files.locator().become(next.map().locator());
    }

    /** By what is in force whenever it is asked. */
    public GridLocator locator() {
        return files.locator();
    }

    /** What is in force now. */
    public CountyMap map() {
        return now.map();
    }

    /** The version in force, from 1. */
    public long version() {
        return now.version();
    }

    Now now() {
        return now;
    }

    BoundaryStore store() {
        return store;
    }

    /** A layer as it was in a version; empty for a layer or version that there was not. */
    Optional<LayerFile> layer(Tx tx, String name, long version) {
        if (version < BoundaryStore.FILES || version > store.newest(tx)) {
            return Optional.empty();
        }
        return store.layer(tx, name, version).map(LayerFile::of).or(() -> files.layer(name));
    }
}
