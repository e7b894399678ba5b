package yiwang.server.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One backend's hold on a data folder, against others of this process and of other processes.
 *
 * <p>There are two lock files for one reason: on POSIX systems a process loses its lock on a file as soon as it closes
 * any channel to it (fcntl(2), "advisory record locking"). So whoever comes second within a process is stopped at a file
 * of its own, by the virtual machine's own list of locks, and never touches the file that keeps other processes out.
 */
final class FolderLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);
    private static final String WITHIN_PROCESS = "lock.process";
    private static final String BETWEEN_PROCESSES = "lock";

    private final FileChannel within;
    private final FileChannel between;

    private FolderLock(FileChannel within, FileChannel between) {
        this.within = within;
        this.between = between;
    }

    /**
     * Takes hold of {@code folder}, which is made when it is not there.
     *
     * @throws DataInUse when another backend has it
     * @throws StorageFault when the folder cannot be used
     */
    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        FileChannel within = locked(folder, WITHIN_PROCESS);
        try {
            return new FolderLock(within, locked(folder, BETWEEN_PROCESSES));
        } catch (DataInUse | StorageFault e) {
            release(within);
            throw e;
        }
    }

    private static FileChannel locked(Path folder, String name) {
        FileChannel channel = null;
        boolean held = false;
        try {
            channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            LOG.debug("locked by this process", e);
        } catch (IOException e) {
            throw unusable(folder, e);
        } finally {
            if (channel != null && !held) {
                release(channel);
            }
        }
        if (channel == null || !held) {
            throw new DataInUse("the data folder " + folder);
        }
        return channel;
    }

    private static StorageFault unusable(Path folder, IOException e) {
        return new StorageFault("cannot use the data folder " + folder + ": " + e, e);
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("a lock file did not close", e);
        }
    }

    /** Lets others in. */
    @Override
    public void close() {
        release(between);
        release(within);
    }
}
