package yiwang.server.credentials;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiwang.server.access.Machine;
import yiwang.server.storage.Row;
import yiwang.server.storage.Tx;
import yiwang.wire.CredentialKind;

/** The machine credentials of one region in the store. SQL only; stateless; call within a transaction. */
final class CredentialStore {
    private static final String COLUMNS =
            "name, kind, unit, source, hash, created_at, created_by, expires_at, revoked_at, revoked_by";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM machine_credential WHERE region = ?";

    private final String region;

    CredentialStore(String region) {
        this.region = region;
    }

    /** In the order of their names. */
    List<Credential> all(Tx tx) {
        return tx.query(SELECT + " ORDER BY name", CredentialStore::credential, region);
    }

    Optional<Credential> byName(Tx tx, String name) {
        return tx.first(SELECT + " AND name = ?", CredentialStore::credential, region, name);
    }

    void insert(Tx tx, Credential credential) {
        Machine machine = credential.machine();
        tx.update(
                "INSERT INTO machine_credential (region, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                region,
                machine.name(),
                machine.kind().name(),
                machine.unit(),
                machine.source(),
                credential.hash(),
                credential.createdAt().toEpochMilli(),
                credential.createdBy(),
                millis(credential.expiresAt()),
                millis(credential.revokedAt()),
                credential.revokedBy());
    }

    /** For good; false when it is not there or was revoked before. */
    boolean revoke(Tx tx, String name, Instant now, String by) {
        return tx.update(
                        "UPDATE machine_credential SET revoked_at = ?, revoked_by = ?"
                                + " WHERE region = ? AND name = ? AND revoked_at IS NULL",
                        now.toEpochMilli(),
                        by,
                        region,
                        name)
                == 1;
    }

    private static Credential credential(Row row) {
        return new Credential(
                new Machine(CredentialKind.valueOf(row.text(2)), row.text(1), row.text(3), row.textOrNull(4)),
                row.text(5),
                Instant.ofEpochMilli(row.number(6)),
                row.text(7),
                instant(row.numberOrNull(8)),
                instant(row.numberOrNull(9)),
                row.textOrNull(10));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : (Long) at.toEpochMilli();
    }
}
