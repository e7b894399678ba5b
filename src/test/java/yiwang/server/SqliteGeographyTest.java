package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import yiwang.server.storage.SqliteFolder;
import yiwang.server.storage.StoreAddress;

class SqliteGeographyTest extends GeographyContract {
    @Override
    StoreAddress address(Path data) {
        return new SqliteFolder(data);
    }

    @Test
    void itIsKeptInTheAudit() {
        byte[] file = NewBoundaries.split(folder.resolve("maps")).zip();
        applied(file);
        AuditRows.Row row =
                new AuditRows(folder.resolve("data")).of("geography").getFirst();
        assertEquals("c-1", row.actor());
        assertEquals("v2", row.object());
    }
}
