package yiwang.server.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store that is open during each test, on threads that end with it; a test class per kind of store says where it is. */
public abstract class StoreContract {
    private final WriteLimits limits;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    protected Database database;

    protected StoreContract(WriteLimits limits) {
        this.limits = limits;
    }

    /** The same place at every call of one test. */
    protected abstract StoreAddress address();

    /** Opens that place; the store that is open during the test must be closed first. */
    protected final Database open() {
        return open(address());
    }

    protected final Database open(StoreAddress where) {
        return where.open(limits, threads, threads);
    }

    /** Closes the store, and reads everything that stands in a folder of it; what goes while it is read is gone. */
    protected final byte[] raw(Path folder) throws IOException {
        database.close();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                try {
                    all.writeBytes(Files.readAllBytes(file));
                } catch (NoSuchFileException e) {
                    return visitFileFailed(file, e);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                if (fault instanceof NoSuchFileException) { // PostgreSQL writes a cache anew now and then
                    return FileVisitResult.CONTINUE;
                }
                throw fault;
            }
        });
        return all.toByteArray();
    }

    protected static boolean contains(byte[] raw, String text) {
        return new String(raw, StandardCharsets.ISO_8859_1)
                .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @BeforeEach
    void start() {
        database = open();
    }

    @AfterEach
    void stop() {
        database.close();
        threads.shutdown();
    }
}
