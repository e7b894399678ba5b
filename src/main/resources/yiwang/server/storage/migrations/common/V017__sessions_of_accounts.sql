-- Who is in by an account, so that a backend that starts again asks nobody to sign in anew. "token" is the SHA-256 of what the
-- console holds, "mark" what the account opened as: a row whose account stands otherwise is worth nothing. Not in backups.
CREATE TABLE account_session (
    region    TEXT   NOT NULL,
    id        TEXT   NOT NULL,
    token     TEXT   NOT NULL,
    account   TEXT   NOT NULL,
    unit      TEXT   NOT NULL,
    origin    TEXT   NOT NULL,
    lacks     TEXT   NOT NULL,
    mark      TEXT   NOT NULL,
    opened_at BIGINT NOT NULL,
    used_at   BIGINT NOT NULL,
    PRIMARY KEY (region, id)
);
