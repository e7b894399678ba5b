package yiwang.server.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a store up to date: what every engine reads, and an engine's own words. */
final class Migrations {
    private static final String FOLDER = "classpath:yiwang/server/storage/migrations/";

    private Migrations() {}

    /** Throws {@link StorageFault} with one line that begins with {@code name}. */
    static void run(DataSource source, String engine, String name) {
        run(source, engine, name, "latest");
    }

    /** The same up to a version. */
    static void run(DataSource source, String engine, String name, String version) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations(FOLDER + "common", FOLDER + engine)
                    .target(version)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StorageFault(name + " cannot be used: " + firstLine(e), e);
        }
    }

    /** The driver's own reason stands at the end of the chain. */
    private static String firstLine(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
