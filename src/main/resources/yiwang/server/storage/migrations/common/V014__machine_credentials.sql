-- What machines come in with. "hash" is SHA-256 of a secret of 256 random bits, which is nowhere else; a name is given once and
-- never again, so that the audit means one machine by it. Times are epoch milliseconds.
CREATE TABLE machine_credential (
    region     TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    unit       TEXT   NOT NULL,
    source     TEXT,
    hash       TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT   NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT,
    revoked_by TEXT,
    PRIMARY KEY (region, name),
    UNIQUE (region, hash)
);
