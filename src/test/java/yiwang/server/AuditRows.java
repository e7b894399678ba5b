package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import yiwang.Await;
import yiwang.server.storage.SqliteDatabase;
import yiwang.server.storage.SqliteFolder;

/** What stands in the audit of a data folder, also while a backend works in it. */
record AuditRows(Path data) {
    /** One row, as far as tests compare it. */
    record Row(String actor, String office, String source, String action, String object, String code, long times) {}

    List<Row> all() {
        return new SqliteFolder(data)
                .inspect(tx -> tx.query(
                        "SELECT actor, office, source, action, object, outcome, code, times FROM audit ORDER BY seq",
                        row -> new Row(
                                row.text(1),
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                row.text(5),
                                row.text(6).equals("done") ? "" : row.text(7),
                                row.number(8))));
    }

    List<Row> of(String action) {
        return all().stream().filter(row -> row.action().equals(action)).toList();
    }

    /** Waits for a row of this action, object and code, by this actor. */
    void await(String actor, String action, String object, String code) {
        Await.until(
                actor + " " + action + " " + object + " " + code,
                () -> all().stream()
                        .anyMatch(row -> row.actor().equals(actor)
                                && row.action().equals(action)
                                && row.object().equals(object)
                                && row.code().equals(code)));
    }

    /** Makes it impossible to write, or possible again. */
    void broken(boolean away) {
        String sql = away
                ? "ALTER TABLE audit_head RENAME TO audit_head_away"
                : "ALTER TABLE audit_head_away RENAME TO audit_head";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(SqliteDatabase.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            assertEquals(0, statement.executeUpdate(sql));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
