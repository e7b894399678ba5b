package yiwang.server.storage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import yiwang.Ports;

/**
 * A real PostgreSQL on a free port of this machine, with its data in a folder that goes with it. It ends with this virtual
 * machine, however that ends: a shell between the two hears its input end.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String USER = "yiwang";
    /** Starts it at every line it reads; at the end of its input stops it and takes the folder away. */
    private static final String KEEPER = """
        folder=$1
        shift
        while read -r line
        do wait
           "$@" </dev/null >>"$folder/log" 2>&1 &
        done
        pid=$(head -n 1 "$folder/data/postmaster.pid" 2>/dev/null) && kill -INT "$pid"
        wait
        rm -rf "$folder"
        """;

    private final Path folder;
    private final int port;
    private final Process keeper;
    private final BufferedWriter words;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(Path folder, int port, Process keeper) {
        this.folder = folder;
        this.port = port;
        this.keeper = keeper;
        this.words = keeper.outputWriter();
    }

    /** Starts one and waits until it answers. */
    static PostgresServer start(PostgresPrograms programs) throws IOException {
        Path folder = Files.createTempDirectory("yiwang-postgres");
        PostgresPrograms.give(folder);
        String data = folder.resolve("data").toString();
        programs.run(
                "initdb",
                "--pgdata=" + data,
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
        int port = Ports.free();
        List<String> command = new ArrayList<>(List.of("sh", "-c", KEEPER, "keeper", folder.toString()));
        command.addAll(programs.command(
                "postgres",
                "-D",
                data,
                "-p",
                String.valueOf(port),
                "-k",
                "",
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "shared_buffers=32MB",
                "-c",
                "max_wal_size=256MB"));
        Process keeper = new ProcessBuilder(PostgresPrograms.asUser(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new PostgresServer(folder, port, keeper).answering();
    }

    private PostgresServer answering() {
        try {
            startAgain();
            return this;
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    /** The same for benchmarks. Throws {@link IllegalStateException} where there can be none. */
    public static PostgresServer start() {
        try {
            return start(PostgresPrograms.find());
        } catch (PostgresPrograms.Impossible e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a new, empty database. */
    public PostgresAddress database() {
        String name = "test" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(jdbc("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return PostgresAddress.parse(url(name), Map.of());
    }

    /** A URL as it is written on the command line. */
    public String url(String database) {
        return "postgresql://" + USER + "@127.0.0.1:" + port + "/" + database;
    }

    /** Its files as they lie on the disk, what it still holds in memory written to them. */
    public Path files(PostgresAddress address) throws SQLException {
        byHand(address, "CHECKPOINT");
        return folder.resolve("data");
    }

    /** The first column of a question asked past the product. */
    public static List<String> texts(PostgresAddress address, String sql) {
        try (Connection connection = address.source(Map.of()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something past the product. */
    public static void byHand(PostgresAddress address, String sql) throws SQLException {
        try (Connection connection = address.source(Map.of()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Kills it as a fault of the machine would; returns when it is gone. */
    public void kill() {
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
        process.destroyForcibly();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (lives(process)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL does not die");
            }
            Thread.onSpinWait();
        }
    }

    /** Starts it after it was killed, and waits until it answers. */
    public void startAgain() {
        long end = System.nanoTime() + LONGEST.toNanos();
        say();
        while (!answers()) {
            if (System.nanoTime() > end || !keeper.isAlive()) {
                throw new IllegalStateException("PostgreSQL does not answer:\n" + log());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            if (!isRunning()) { // the processes of the one that was killed may not all have ended yet
                say();
            }
        }
    }

    /** Stops it and takes its data away. */
    @Override
    public void close() {
        try {
            words.close();
            keeper.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say() {
        try {
            words.write("start\n");
            words.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isRunning() {
        return keeper.descendants().anyMatch(PostgresServer::lives);
    }

    /** One that has ended is still listed until its parent has heard of it, but runs no program. */
    private static boolean lives(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(jdbc("postgres"))) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private long pid() {
        try (Stream<String> lines = Files.lines(folder.resolve("data/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    private String jdbc(String database) {
        return "jdbc:" + url(database).replace(USER + "@", "") + "?connectTimeout=5&socketTimeout=10&user=" + USER;
    }
}
