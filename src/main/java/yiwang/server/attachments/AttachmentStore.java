package yiwang.server.attachments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import yiwang.server.storage.Row;
import yiwang.server.storage.Tx;
import yiwang.wire.AttachmentView;

/** The rows of one region's attachments. SQL only; stateless; call within a transaction. */
final class AttachmentStore {
    private static final String SELECT =
            "SELECT hash, type, size, name, actor, at FROM attachment WHERE region = ? AND ticket_id = ?";

    private final String region;

    AttachmentStore(String region) {
        this.region = region;
    }

    void insert(Tx tx, String ticketId, long seq, AttachmentView file) {
        tx.update(
                "INSERT INTO attachment (region, ticket_id, hash, seq, type, size, name, actor, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                region,
                ticketId,
                file.hash(),
                seq,
                file.type(),
                file.size(),
                file.name(),
                file.by(),
                file.at().toEpochMilli());
    }

    /** Those of a ticket in the order in which they came. */
    List<AttachmentView> of(Tx tx, String ticketId) {
        return tx.query(SELECT + " ORDER BY seq", AttachmentStore::view, region, ticketId);
    }

    /** One of a ticket. */
    Optional<AttachmentView> of(Tx tx, String ticketId, String hash) {
        return tx.first(SELECT + " AND hash = ?", AttachmentStore::view, region, ticketId, hash);
    }

    /** Whether any ticket has it. */
    boolean isLinked(Tx tx, String hash) {
        return tx.first("SELECT 1 FROM attachment WHERE region = ? AND hash = ?", row -> row.number(1), region, hash)
                .isPresent();
    }

    /** Every file once, with its size. */
    void eachFile(Tx tx, BiConsumer<String, Long> reader) {
        tx.each(
                "SELECT hash, MAX(size) FROM attachment WHERE region = ? GROUP BY hash ORDER BY hash",
                row -> reader.accept(row.text(1), row.number(2)),
                region);
    }

    /** The journal number of the first link to a file. */
    long firstLink(Tx tx, String hash) {
        return tx.first(
                        "SELECT MIN(seq) FROM attachment WHERE region = ? AND hash = ?",
                        row -> row.number(1),
                        region,
                        hash)
                .orElse(0L);
    }

    long count(Tx tx) {
        return tx.first("SELECT COUNT(*) FROM attachment WHERE region = ?", row -> row.number(1), region)
                .orElse(0L);
    }

    private static AttachmentView view(Row row) {
        return new AttachmentView(
                row.text(1), row.text(2), row.number(3), row.text(4), row.text(5), Instant.ofEpochMilli(row.number(6)));
    }
}
