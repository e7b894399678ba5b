package yiwang.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import yiwang.server.storage.PostgresAddress;

/** Reads {@code --postgres}. What is wrong with it is told without saying it back: it may hold a password. */
final class PostgresOption implements ITypeConverter<PostgresAddress> {
    @Override
    public PostgresAddress convert(String url) {
        try {
            return PostgresAddress.parse(url, System.getenv());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
