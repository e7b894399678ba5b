-- Who did, tried or looked at what, from where and why: kept for good, and nothing of it is changed or taken away. "at" is
-- ISO-8601 UTC with milliseconds, so that as a text it is in the order of time; "times" counts what was the same within a
-- minute. No personal data of reporters, no passwords, no tokens.
CREATE TABLE audit (
    region    TEXT   NOT NULL,
    seq       BIGINT NOT NULL,
    at        TEXT   NOT NULL,
    actor     TEXT   NOT NULL,
    office    TEXT   NOT NULL,
    source    TEXT   NOT NULL,
    action    TEXT   NOT NULL,
    object    TEXT   NOT NULL,
    outcome   TEXT   NOT NULL,
    code      TEXT   NOT NULL,
    reason    TEXT   NOT NULL,
    times     BIGINT NOT NULL,
    prev_hash TEXT   NOT NULL,
    hash      TEXT   NOT NULL,
    PRIMARY KEY (region, seq)
);

CREATE INDEX audit_at ON audit (region, at);
CREATE INDEX audit_actor ON audit (region, actor, seq);
CREATE INDEX audit_object ON audit (region, object, seq);

CREATE TABLE audit_head (
    region    TEXT   NOT NULL PRIMARY KEY,
    seq       BIGINT NOT NULL,
    hash      TEXT   NOT NULL,
    day       TEXT   NOT NULL,
    day_first BIGINT NOT NULL
);

CREATE TABLE audit_root (
    region    TEXT   NOT NULL,
    day       TEXT   NOT NULL,
    first_seq BIGINT NOT NULL,
    last_seq  BIGINT NOT NULL,
    hash      TEXT   NOT NULL,
    PRIMARY KEY (region, day)
);

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit only grows');
END;

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit only grows');
END;
