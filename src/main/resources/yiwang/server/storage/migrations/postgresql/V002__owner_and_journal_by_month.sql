-- Who writes. Every transaction of the writer carries the generation of its backend and a number: a backend that another one
-- has followed changes nothing any more, and one whose connection broke during a commit reads here whether it was done.
CREATE TABLE store_owner (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    generation BIGINT  NOT NULL,
    writes     BIGINT  NOT NULL
) WITH (fillfactor = 10);

INSERT INTO store_owner (id, generation, writes) VALUES (1, 0, 0);

-- The journal by months of its time, so that old ones can be kept elsewhere. Nothing stands in it yet. Times are ISO-8601 in
-- UTC: as texts they are in the order of time.
DROP TABLE journal;

CREATE TABLE journal (
    region     TEXT             NOT NULL,
    seq        BIGINT           NOT NULL,
    at         TEXT COLLATE "C" NOT NULL,
    actor      TEXT             NOT NULL,
    unit       TEXT             NOT NULL,
    subject    TEXT             NOT NULL,
    subject_id TEXT             NOT NULL,
    version    BIGINT           NOT NULL,
    verb       TEXT             NOT NULL,
    payload    TEXT             NOT NULL,
    prev_hash  TEXT             NOT NULL,
    hash       TEXT             NOT NULL
) PARTITION BY RANGE (at);

-- A part cannot know the numbers of the others: that none is given twice or left out is asked of the head.
CREATE FUNCTION journal_next() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.seq <> 1 + coalesce((SELECT seq FROM journal_head WHERE region = NEW.region), 0) THEN
        RAISE EXCEPTION 'the journal has no holes: % is not the next number', NEW.seq;
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION journal_only_grows() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal only grows';
END $$;

CREATE TRIGGER journal_next BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION journal_next();
CREATE TRIGGER journal_no_update BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION journal_only_grows();

-- What every part has of its own.
CREATE FUNCTION journal_part(part TEXT) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ADD PRIMARY KEY (region, seq)', part);
    EXECUTE format('ALTER TABLE %I ADD UNIQUE (region, subject, subject_id, version)', part);
    EXECUTE format('CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION journal_only_grows()', part);
END $$;

-- For whatever has no month of its own, so that no entry is ever refused for want of a part.
CREATE TABLE journal_rest PARTITION OF journal DEFAULT;
SELECT journal_part('journal_rest');
CREATE INDEX journal_rest_at ON journal_rest (at);

-- A month of which entries stand in the rest stays there.
CREATE FUNCTION journal_month(first_day DATE) RETURNS BOOLEAN LANGUAGE plpgsql AS $$
DECLARE
    part TEXT := 'journal_' || to_char(first_day, 'YYYY_MM');
    low  TEXT := to_char(first_day, 'YYYY-MM');
    high TEXT := to_char(first_day + INTERVAL '1 month', 'YYYY-MM');
BEGIN
    IF to_regclass(part) IS NOT NULL OR EXISTS (SELECT 1 FROM journal_rest WHERE at >= low AND at < high) THEN
        RETURN FALSE;
    END IF;
    EXECUTE format('CREATE TABLE %I PARTITION OF journal FOR VALUES FROM (%L) TO (%L)', part, low, high);
    PERFORM journal_part(part);
    RETURN TRUE;
END $$;

-- Makes this month and the next three; how many were missing.
CREATE FUNCTION journal_months_ahead() RETURNS BIGINT LANGUAGE sql AS $$
    SELECT count(*)
    FROM generate_series(0, 3) AS ahead
    WHERE journal_month((date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => ahead))::DATE)
$$;
