-- Fences as they were drawn, and what they told. Those taken away are kept with who did it, so that old alerts can be read.
-- Times are epoch milliseconds; "version" counts every change that is shown.
CREATE TABLE fence (
    region     TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    ring       TEXT    NOT NULL,
    rule       TEXT    NOT NULL,
    unit       TEXT    NOT NULL,
    dwell      INTEGER NOT NULL,
    made_by    TEXT    NOT NULL,
    made_at    BIGINT  NOT NULL,
    until_at   BIGINT,
    version    BIGINT  NOT NULL,
    removed_by TEXT,
    removed_at BIGINT,
    PRIMARY KEY (region, id)
);
CREATE INDEX fence_standing ON fence (region) WHERE removed_at IS NULL;
CREATE TABLE fence_alert (
    region   TEXT    NOT NULL,
    fence    TEXT    NOT NULL,
    nr       BIGINT  NOT NULL,
    what     TEXT    NOT NULL,
    worker   TEXT    NOT NULL,
    at       BIGINT  NOT NULL,
    taken_by TEXT,
    taken_at BIGINT,
    PRIMARY KEY (region, fence, nr)
);
CREATE INDEX fence_alert_standing ON fence_alert (region, fence) WHERE taken_at IS NULL;
