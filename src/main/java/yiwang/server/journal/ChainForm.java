package yiwang.server.journal;

import java.util.List;
import java.util.function.Function;
import yiwang.server.storage.Row;

/**
 * What makes one chain different from another. Immutable; made once for each kind of chain.
 *
 * @param word begins every hashed form, so that no entry of one chain passes for one of another
 * @param table of the entries; beside it stand {@code _head} with where the chain ends and {@code _root} with the roots of
 *     finished days
 * @param columns of an entry, comma-separated, in the order in which they are hashed; {@code hash} is the last one
 * @param values of an entry in the order of the columns: texts and whole numbers
 * @param reader makes an entry of a row of the columns
 */
public record ChainForm<E extends Chained>(
        String word, String table, String columns, Function<E, List<Object>> values, Function<Row, E> reader) {
    /** The hash that {@code entry} must carry; its own is not looked at. */
    public String hash(E entry) {
        List<Object> all = values.apply(entry);
        return CanonicalForm.hash(word, all.subList(0, all.size() - 1));
    }

    /** {@code SELECT} with all columns, without a condition. */
    public String select() {
        return "SELECT " + columns + " FROM " + table;
    }

    String insert() {
        return "INSERT INTO " + table + " (" + columns + ") VALUES (?" + ", ?".repeat(columns.split(",").length - 1)
                + ")";
    }
}
