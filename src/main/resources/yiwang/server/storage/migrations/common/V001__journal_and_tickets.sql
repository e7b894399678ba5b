-- Plain SQL that SQLite and PostgreSQL both read. "region" is the county code in every table: a partition owns whole
-- regions, so nothing here may number or look up across them.

CREATE TABLE store_identity (
    region     TEXT NOT NULL PRIMARY KEY,
    epoch      TEXT NOT NULL,
    created_at TEXT NOT NULL
);

-- The one truth. "at" is ISO-8601 UTC, "payload" JSON with sorted keys, both exactly as they were hashed.
CREATE TABLE journal (
    region     TEXT   NOT NULL,
    seq        BIGINT NOT NULL,
    at         TEXT   NOT NULL,
    actor      TEXT   NOT NULL,
    unit       TEXT   NOT NULL,
    subject    TEXT   NOT NULL,
    subject_id TEXT   NOT NULL,
    version    BIGINT NOT NULL,
    verb       TEXT   NOT NULL,
    payload    TEXT   NOT NULL,
    prev_hash  TEXT   NOT NULL,
    hash       TEXT   NOT NULL,
    PRIMARY KEY (region, seq),
    UNIQUE (region, subject, subject_id, version)
);

CREATE TABLE journal_head (
    region TEXT   NOT NULL PRIMARY KEY,
    seq    BIGINT NOT NULL,
    hash   TEXT   NOT NULL
);

-- Projection of the ticket events: typed columns for what is searched, "body" for everything. Times are epoch milliseconds.
CREATE TABLE ticket (
    region        TEXT    NOT NULL,
    id            TEXT    NOT NULL,
    version       BIGINT  NOT NULL,
    seq           BIGINT  NOT NULL,
    number        TEXT    NOT NULL,
    state         TEXT    NOT NULL,
    is_open       INTEGER NOT NULL,
    category      TEXT    NOT NULL,
    urgency       TEXT    NOT NULL,
    division      TEXT    NOT NULL,
    grid          TEXT,
    lead          TEXT,
    source        TEXT    NOT NULL,
    source_no     TEXT    NOT NULL,
    intake_hash   TEXT    NOT NULL,
    received_at   BIGINT  NOT NULL,
    registered_at BIGINT  NOT NULL,
    clock_due     BIGINT  NOT NULL,
    clock_stopped BIGINT,
    graded_at     BIGINT,
    grade         INTEGER NOT NULL,
    closed_at     BIGINT,
    updated_at    BIGINT  NOT NULL,
    body          TEXT    NOT NULL,
    PRIMARY KEY (region, id),
    UNIQUE (region, number),
    UNIQUE (region, source, source_no)
);

CREATE INDEX ticket_open ON ticket (region, clock_due) WHERE is_open = 1;
CREATE INDEX ticket_registered ON ticket (region, registered_at);
CREATE INDEX ticket_closed ON ticket (region, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX ticket_graded ON ticket (region, graded_at) WHERE graded_at IS NOT NULL;

CREATE TABLE ticket_number (
    region TEXT    NOT NULL,
    day    TEXT    NOT NULL,
    last   INTEGER NOT NULL,
    PRIMARY KEY (region, day)
);

-- Answers already given, so that a command sent twice is done once.
CREATE TABLE ticket_command (
    region      TEXT   NOT NULL,
    command_id  TEXT   NOT NULL,
    fingerprint TEXT   NOT NULL,
    ticket_id   TEXT   NOT NULL,
    version     BIGINT NOT NULL,
    seq         BIGINT NOT NULL,
    PRIMARY KEY (region, command_id)
);
