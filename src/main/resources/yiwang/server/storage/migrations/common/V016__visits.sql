-- The next visit to a person of whom nothing is known here: "pointer" is a mark that the system which knows them ("source") has
-- made, and nothing else of them is ever taken in. "unit" answers for "grid". Times are epoch milliseconds.
CREATE TABLE visit (
    region      TEXT   NOT NULL,
    source      TEXT   NOT NULL,
    pointer     TEXT   NOT NULL,
    grid        TEXT   NOT NULL,
    unit        TEXT   NOT NULL,
    due_at      BIGINT NOT NULL,
    last_at     BIGINT,
    last_result TEXT,
    updated_at  BIGINT NOT NULL,
    PRIMARY KEY (region, source, pointer)
);

CREATE INDEX visit_due ON visit (region, unit, due_at);
