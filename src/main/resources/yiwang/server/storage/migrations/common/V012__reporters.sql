-- Who reported a ticket, apart from it: the journal only grows, and this must be erasable. "name" and "phone" are sealed to the
-- ticket with keys that are not in the database; "phone_mark" is the same for the same number under one key and tells nothing
-- without it. What is erased leaves the time behind and nothing else.
CREATE TABLE ticket_reporter (
    region     TEXT NOT NULL,
    ticket_id  TEXT NOT NULL,
    name       TEXT,
    phone      TEXT,
    phone_mark TEXT,
    erased_at  BIGINT,
    PRIMARY KEY (region, ticket_id)
);

CREATE INDEX ticket_reporter_phone ON ticket_reporter (region, phone_mark) WHERE phone_mark IS NOT NULL;

-- How many reporters somebody has opened lately.
CREATE INDEX audit_reveals ON audit (region, actor, at) WHERE action = 'reporter-reveal';
