-- Who was told of a ticket by its escalation ladder. A projection of the ladder's events, kept for asking by unit; "seq" is
-- the journal number of the event, "nr" the place within it. Times are epoch milliseconds.
CREATE TABLE ladder_notice (
    region     TEXT    NOT NULL,
    seq        BIGINT  NOT NULL,
    nr         INTEGER NOT NULL,
    ticket_id  TEXT    NOT NULL,
    number     TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    urgency    TEXT    NOT NULL,
    rung       TEXT    NOT NULL,
    line       TEXT    NOT NULL,
    why        TEXT    NOT NULL,
    recipient  TEXT    NOT NULL,
    unit       TEXT    NOT NULL,
    channel    TEXT    NOT NULL,
    due_at     BIGINT  NOT NULL,
    told_at    BIGINT  NOT NULL,
    taken_by   TEXT,
    ended_at   BIGINT,
    PRIMARY KEY (region, seq, nr)
);

CREATE INDEX ladder_notice_open ON ladder_notice (region, ticket_id) WHERE ended_at IS NULL;
CREATE INDEX ladder_notice_unit ON ladder_notice (region, unit, seq);
