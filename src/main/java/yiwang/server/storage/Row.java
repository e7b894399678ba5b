package yiwang.server.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The present row of a result; columns count from 1. Valid only within the call that got it. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /** A text that the schema says is there. */
    public String text(int column) {
        String value = textOrNull(column);
        if (value == null) {
            throw new StorageFault("column " + column + " is empty");
        }
        return value;
    }

    /** A text or null. */
    public @Nullable String textOrNull(int column) {
        try {
            return result.getString(column);
        } catch (SQLException e) {
            throw new StorageFault("cannot read column " + column, e);
        }
    }

    /** A whole number that the schema says is there. */
    public long number(int column) {
        try {
            return result.getLong(column);
        } catch (SQLException e) {
            throw new StorageFault("cannot read column " + column, e);
        }
    }

    /** A whole number or null. */
    public @Nullable Long numberOrNull(int column) {
        try {
            long value = result.getLong(column);
            return result.wasNull() ? null : (Long) value;
        } catch (SQLException e) {
            throw new StorageFault("cannot read column " + column, e);
        }
    }
}
