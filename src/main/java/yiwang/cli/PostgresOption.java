package yiwang.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import yiwang.server.storage.PostgresAddress;

/** {@code --postgres}, wherever a command can be given a database. */
class PostgresOption {
    @Option(
            names = "--postgres",
            paramLabel = "URL",
            converter = Converter.class,
            description = {
                "the journal is in PostgreSQL: " + PostgresAddress.FORM,
                "(better than a password in the URL: PGPASSWORD or ~/.pgpass)"
            })
    @Nullable
    PostgresAddress postgres;

    /** What is wrong with the address is told without saying it back: it may hold a password. */
    static final class Converter implements ITypeConverter<PostgresAddress> {
        @Override
        public PostgresAddress convert(String url) {
            try {
                return PostgresAddress.parse(url, System.getenv());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
