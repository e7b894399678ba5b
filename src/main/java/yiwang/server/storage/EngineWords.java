package yiwang.server.storage;

/** What the engines say differently about their tables. */
enum EngineWords {
    SQLITE("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'", false),
    POSTGRESQL(
            "SELECT c.relname FROM pg_class c WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition"
                    + " AND c.relnamespace = current_schema()::regnamespace",
            true);

    private final String tables;
    private final boolean hasMonths;

    EngineWords(String tables, boolean hasMonths) {
        this.tables = tables;
        this.hasMonths = hasMonths;
    }

    /** A query for the names of all tables. */
    String tables() {
        return tables;
    }

    /** Whether what only grows may be kept by months. */
    boolean hasMonths() {
        return hasMonths;
    }
}
