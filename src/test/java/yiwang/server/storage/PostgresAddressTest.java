package yiwang.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresAddressTest {
    private static PGSimpleDataSource source(String url, Map<String, String> environment) throws SQLException {
        return PostgresAddress.parse(url, environment).source(Map.of());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        postgresql://db.local/yiwang,                          -,     -,      db.local,  0,    yiwang
        postgres://u@db.local/yiwang,                          u,     -,      db.local,  0,    yiwang
        jdbc:postgresql://u:p@db.local:5433/yiwang,            u,     p,      db.local,  5433, yiwang
        postgresql://u%40x:p%2F%3A+@db.local/y,                u@x,   p/:+,   db.local,  0,    y
        postgresql://db.local/y?user=u&password=p&sslmode=require, u, p,      db.local,  0,    y
        """)
    void aUrlIsReadAsPsqlAndJdbcWriteIt(
            String url, String user, String password, String host, int port, String database) throws SQLException {
        PGSimpleDataSource source = source(url, Map.of());
        assertEquals(user, source.getUser());
        assertEquals(password, source.getPassword());
        assertEquals(host, source.getServerNames()[0]);
        assertEquals(port == 0 ? 5432 : port, source.getPortNumbers()[0] == 0 ? 5432 : source.getPortNumbers()[0]);
        assertEquals(database, source.getDatabaseName());
    }

    @Test
    void whoIsNotNamedComesFromTheEnvironmentAndThePasswordElseFromTheDriversFile() throws SQLException {
        Map<String, String> environment = Map.of("PGUSER", "eu", "PGPASSWORD", "ep");
        assertEquals("eu", source("postgresql://h/d", environment).getUser());
        assertEquals("ep", source("postgresql://h/d", environment).getPassword());
        assertEquals("u", source("postgresql://u:p@h/d", environment).getUser());
        assertEquals("p", source("postgresql://u:p@h/d", environment).getPassword());
        assertNull(source("postgresql://u@h/d", Map.of()).getPassword());
    }

    @Test
    void everyWaitHasABoundUnlessItIsSaidOtherwise() throws SQLException {
        assertEquals(5, source("postgresql://h/d", Map.of()).getConnectTimeout());
        assertEquals(30, source("postgresql://h/d", Map.of()).getSocketTimeout());
        assertEquals(7, source("postgresql://h/d?socketTimeout=7", Map.of()).getSocketTimeout());
    }

    @Test
    void itSaysWhereButNeitherWhoNorTheSecret() throws SQLException {
        PostgresAddress address =
                PostgresAddress.parse("postgresql://who:secret@h:1/d?password=secret&sslmode=require", Map.of());
        assertEquals("postgresql://h:1/d", address.toString());
        assertFalse(String.valueOf(address.source(Map.of()).getUrl()).contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "mysql://secret@h/d",
                "postgresql://u:secret@h",
                "postgresql://h/d?secret",
                "postgresql://u:%secret@h/d"
            })
    void anythingElseIsRefusedWithoutSayingItBack(String url) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PostgresAddress.parse(url, Map.of()));
        assertEquals("a PostgreSQL address is " + PostgresAddress.FORM, refused.getMessage());
    }
}
