-- Files that go with tickets, as the journal's "attach" events say; the bytes are in the data folder under their hash.
CREATE TABLE attachment (
    region    TEXT   NOT NULL,
    ticket_id TEXT   NOT NULL,
    hash      TEXT   NOT NULL,
    seq       BIGINT NOT NULL,
    type      TEXT   NOT NULL,
    size      BIGINT NOT NULL,
    name      TEXT   NOT NULL,
    actor     TEXT   NOT NULL,
    at        BIGINT NOT NULL,
    PRIMARY KEY (region, ticket_id, hash)
);

CREATE INDEX attachment_hash ON attachment (region, hash);
