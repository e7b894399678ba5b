package yiwang.server.geo;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yiwang.server.storage.StorageFault;
import yiwang.server.storage.Tx;
import yiwang.wire.GeographyReport;
import yiwang.wire.GeographyVersion;
import yiwang.wire.Json;

/** The versions of one county's boundaries in the store. SQL only; stateless; call within a transaction. */
final class BoundaryStore {
    /** The county's files, before anything was imported. */
    static final long FILES = 1;

    private final String region;

    BoundaryStore(String region) {
        this.region = region;
    }

    /** The newest version; {@link #FILES} when nothing was ever imported. */
    long newest(Tx tx) {
        return tx.first(
                        "SELECT version FROM geography_version WHERE region = ? ORDER BY version DESC LIMIT 1",
                        row -> row.number(1),
                        region)
                .orElse(FILES);
    }

    /** The layers that were imported up to a version, the last of each. */
    Map<String, byte[]> layers(Tx tx, long version) {
        Map<String, byte[]> layers = new LinkedHashMap<>();
        tx.each(
                "SELECT layer, body FROM geography_layer WHERE region = ? AND version <= ? ORDER BY version",
                row -> layers.put(row.text(1), row.text(2).getBytes(StandardCharsets.UTF_8)),
                region,
                version);
        return layers;
    }

    /** One layer as it was imported last up to a version; empty when it is that of the county's files. */
    Optional<byte[]> layer(Tx tx, String layer, long version) {
        return tx.first(
                "SELECT body FROM geography_layer WHERE region = ? AND layer = ? AND version <= ?"
                        + " ORDER BY version DESC LIMIT 1",
                row -> row.text(1).getBytes(StandardCharsets.UTF_8),
                region,
                layer,
                version);
    }

    void add(Tx tx, GeographyReport report, Map<String, byte[]> layers, String actor, Instant at) {
        tx.update(
                "INSERT INTO geography_version (region, version, at, actor, report) VALUES (?, ?, ?, ?, ?)",
                region,
                report.version(),
                at.toString(),
                actor,
                written(report));
        layers.forEach((layer, body) -> tx.update(
                "INSERT INTO geography_layer (region, version, layer, body) VALUES (?, ?, ?, ?)",
                region,
                report.version(),
                layer,
                new String(body, StandardCharsets.UTF_8)));
    }

    /** The newest first. */
    List<GeographyVersion> versions(Tx tx, int most) {
        return tx.query(
                "SELECT version, at, actor, report FROM geography_version WHERE region = ? ORDER BY version DESC LIMIT"
                        + " ?",
                row -> version(row.number(1), Instant.parse(row.text(2)), row.text(3), read(row.text(4))),
                region,
                most);
    }

    /** What was told when a version was put in force. */
    Optional<GeographyReport> report(Tx tx, long version) {
        return tx.first(
                "SELECT report FROM geography_version WHERE region = ? AND version = ?",
                row -> read(row.text(1)),
                region,
                version);
    }

    private static GeographyVersion version(long number, Instant at, String actor, GeographyReport report) {
        return new GeographyVersion(
                number,
                at,
                actor,
                report.layers(),
                report.began().size(),
                report.ended().size(),
                report.tickets());
    }

    private static String written(GeographyReport report) {
        try {
            return Json.lenient().writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is always JSON", e);
        }
    }

    private static GeographyReport read(String text) {
        try {
            return Json.lenient().readValue(text, GeographyReport.class);
        } catch (JsonProcessingException e) {
            throw new StorageFault("the report of a version of the boundaries cannot be read", e);
        }
    }
}
