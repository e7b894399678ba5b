package yiwang.server.storage;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a store as they are, whichever engine holds them: the tables of both are made of texts and whole numbers, so
 * what was read from one can be put into the other. What an engine keeps for itself (who writes, which migrations ran) is no
 * part of it.
 */
public final class Dump {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Set<String> OF_THIS_STORE =
            Set.of("store_owner", "flyway_schema_history", Restoring.TABLE, "account_session");
    private static final int TOGETHER = 500;

    private final Tx tx;

    /** Reads within {@code tx}. */
    public Dump(Tx tx) {
        this.tx = tx;
    }

    /** Takes the rows of a table one after the other. */
    public interface Sink {
        /** Once, before the rows. */
        void columns(List<String> names);

        /** A row: texts, whole numbers and nulls, in the order of the columns. Valid within the call only. */
        void row(@Nullable Object[] values);
    }

    /** The version that the tables are at, as the names of the migrations count it. */
    public int version() {
        return tx
                .query(
                        "SELECT version FROM flyway_schema_history WHERE version IS NOT NULL",
                        row -> Integer.parseInt(row.text(1)))
                .stream()
                .max(Integer::compare)
                .orElseThrow(() -> new StorageFault("the store does not say which version its tables are at"));
    }

    /** Names of the tables, in order. */
    public List<String> tables() {
        return tx.query(tx.engineWords().tables(), row -> row.text(1)).stream()
                .filter(name -> !OF_THIS_STORE.contains(name))
                .sorted()
                .toList();
    }

    /** Reads a whole table. */
    public void read(String table, Sink sink) {
        tx.raw("SELECT * FROM " + name(table), TOGETHER, result -> {
            ResultSetMetaData about = result.getMetaData();
            int count = about.getColumnCount();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                names.add(about.getColumnName(i));
            }
            sink.columns(names);
            @Nullable Object[] values = new Object[count];
            while (result.next()) {
                for (int i = 0; i < count; i++) {
                    values[i] = value(result, i + 1);
                }
                sink.row(values);
            }
        });
    }

    private static @Nullable Object value(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        if (value == null || value instanceof String) {
            return value;
        }
        if (value instanceof Number number && number.longValue() == number.doubleValue()) {
            return number.longValue();
        }
        throw new StorageFault("column " + column + " holds neither a text nor a whole number");
    }

    /** Identifiers cannot be parameters; what is none never reaches a statement. */
    static String name(String identifier) {
        if (!NAME.matcher(identifier).matches()) {
            throw new StorageFault("not the name of a table or a column");
        }
        return identifier;
    }
}
