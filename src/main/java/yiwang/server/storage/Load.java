package yiwang.server.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a {@link Dump} into a store that has no work of its own yet, within one transaction. */
public final class Load {
    private static final int TOGETHER = 500;
    private static final int MONTH = "2026-02".length();
    /** A store by months has a function of that name that makes one. */
    private static final String MONTHS = "_month";

    private static final Set<String> ONLY_GROW = Set.of("journal", "audit");

    private final Tx tx;
    private String month = "";

    Load(Tx tx) {
        this.tx = tx;
    }

    /** Begins a table; what a fresh store has there already gives way. */
    public Table table(String table, List<String> columns) {
        List<String> names = columns.stream().map(Dump::name).toList();
        boolean grows = ONLY_GROW.contains(table);
        if (!grows) {
            tx.update("DELETE FROM " + Dump.name(table));
        }
        String sql = "INSERT INTO " + Dump.name(table) + " (" + String.join(", ", names) + ") VALUES ("
                + Collections.nCopies(names.size(), "?").stream().collect(Collectors.joining(", ")) + ")";
        return new Table(sql, hasMonths(table) ? names.indexOf("at") : -1, table);
    }

    /** Which tables are kept by months is a matter of the version that is filled. */
    private boolean hasMonths(String table) {
        return tx.engineWords().hasMonths()
                && tx.first("SELECT 1 FROM pg_proc WHERE proname = ?", row -> true, table + MONTHS)
                        .isPresent();
    }

    /** Takes rows in the order of the columns; closed, or they are not all there. */
    public final class Table implements AutoCloseable {
        private final String sql;
        private final int at;
        private final String name;
        private final List<@Nullable Object[]> waiting = new ArrayList<>();

        private Table(String sql, int at, String name) {
            this.sql = sql;
            this.at = at;
            this.name = name;
        }

        /** One row, which belongs to this table from now on. */
        public void row(@Nullable Object[] values) {
            if (at >= 0) {
                keepMonth(name, String.valueOf(values[at]));
            }
            waiting.add(values);
            if (waiting.size() == TOGETHER) {
                close();
            }
        }

        @Override
        public void close() {
            tx.insert(sql, waiting);
            waiting.clear();
        }
    }

    /** Consoles that saw what came after the backup must not take the numbers given from now on for those they know. */
    public void beginAnew(String epoch) {
        tx.update("UPDATE store_identity SET epoch = ?", epoch);
    }

    /** A month's part must be there before its first entry, or that month stays among the rest for good. */
    private void keepMonth(String table, String at) {
        String now = at.length() < MONTH ? "" : at.substring(0, MONTH);
        if (!now.isEmpty() && !(table + now).equals(month)) {
            month = table + now;
            tx.first(
                    "SELECT " + Dump.name(table + MONTHS) + "(CAST(? AS DATE))", row -> row.textOrNull(1), now + "-01");
        }
    }
}
