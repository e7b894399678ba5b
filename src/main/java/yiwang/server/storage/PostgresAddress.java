package yiwang.server.storage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL database is and as whom it is used. What it says of itself never holds the user's name or password.
 *
 * <p>A password that is not in the URL comes from {@code PGPASSWORD}, or else from the file of {@code PGPASSFILE} or {@code
 * ~/.pgpass}, which the driver reads.
 */
public final class PostgresAddress implements StoreAddress {
    /** What may be written. */
    public static final String FORM = "postgresql://[user[:password]@]host[:port]/database[?setting=value]";

    private static final Pattern URL =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:([^:@/]*)(?::([^@/]*))?@)?([^@/?]+)/([^@/?]+)(?:\\?(.*))?");
    private static final Map<String, String> USUAL = Map.of(
            "ApplicationName", "yiwang",
            "connectTimeout", "5",
            "socketTimeout", "30",
            "tcpKeepAlive", "true",
            "gssEncMode", "disable");

    private final String hosts;
    private final String database;
    private final Map<String, String> settings;

    private PostgresAddress(String hosts, String database, Map<String, String> settings) {
        this.hosts = hosts;
        this.database = database;
        this.settings = settings;
    }

    /**
     * Reads a URL as {@code psql} and JDBC know it.
     *
     * @param environment for {@code PGUSER} and {@code PGPASSWORD}
     * @throws IllegalArgumentException for anything else than {@link #FORM}; it does not repeat what was written
     */
    public static PostgresAddress parse(String url, Map<String, String> environment) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw misspelt();
        }
        Map<String, String> settings = new TreeMap<>(USUAL);
        put(settings, "user", environment.get("PGUSER"));
        put(settings, "password", environment.get("PGPASSWORD"));
        put(settings, "user", decoded(parts.group(1)));
        put(settings, "password", decoded(parts.group(2)));
        String more = parts.group(5);
        for (String setting : more == null || more.isEmpty() ? new String[0] : more.split("&", -1)) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw misspelt();
            }
            put(settings, setting.substring(0, equals), decoded(setting.substring(equals + 1)));
        }
        return new PostgresAddress(parts.group(3), parts.group(4), settings);
    }

    @Override
    public Database open(WriteLimits limits, Executor writer, Executor readers) {
        return PostgresDatabase.open(this, limits, writer, readers);
    }

    @Override
    public <T> T inspect(Work<T> work) {
        return PostgresDatabase.inspect(this, tx -> {
            Restoring.requireNone(tx, toString());
            return work.run(tx);
        });
    }

    @Override
    public void fill(int version, String mark, Consumer<Load> work) {
        PostgresDatabase.fill(this, version, mark, work);
    }

    @Override
    public <T> T prove(String mark, Work<T> work) {
        return PostgresDatabase.inspect(this, tx -> {
            Restoring.require(tx, mark, toString());
            return work.run(tx);
        });
    }

    @Override
    public void clear(String mark) {
        PostgresDatabase.clear(this, mark);
    }

    @Override
    public Optional<String> mark() {
        return PostgresDatabase.mark(this);
    }

    /** Connections there, with these settings over the usual ones. */
    PGSimpleDataSource source(Map<String, String> over) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + hosts + "/" + database);
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(over);
        for (Map.Entry<String, String> setting : all.entrySet()) {
            source.setProperty(setting.getKey(), setting.getValue());
        }
        return source;
    }

    /** Without user, password and settings. */
    @Override
    public String toString() {
        return "postgresql://" + hosts + "/" + database;
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    private static @Nullable String decoded(@Nullable String part) {
        try {
            return part == null ? null : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // which says back a part of what may be a password
            throw misspelt();
        }
    }

    private static IllegalArgumentException misspelt() {
        return new IllegalArgumentException("a PostgreSQL address is " + FORM);
    }
}
