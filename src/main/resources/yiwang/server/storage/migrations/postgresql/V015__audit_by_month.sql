-- The audit by months of its time, as the journal is: a county that looks at everything writes more rows there than in the
-- journal. What stands in it moves into its months; the chain is not touched.
ALTER TABLE audit RENAME TO audit_before;
ALTER INDEX audit_pkey RENAME TO audit_before_pkey;
DROP INDEX audit_at, audit_actor, audit_object;

CREATE TABLE audit (
    region    TEXT             NOT NULL,
    seq       BIGINT           NOT NULL,
    at        TEXT COLLATE "C" NOT NULL,
    actor     TEXT             NOT NULL,
    office    TEXT             NOT NULL,
    source    TEXT             NOT NULL,
    action    TEXT             NOT NULL,
    object    TEXT             NOT NULL,
    outcome   TEXT             NOT NULL,
    code      TEXT             NOT NULL,
    reason    TEXT             NOT NULL,
    times     BIGINT           NOT NULL,
    prev_hash TEXT             NOT NULL,
    hash      TEXT             NOT NULL
) PARTITION BY RANGE (at);

CREATE INDEX audit_at ON audit (region, at);
CREATE INDEX audit_actor ON audit (region, actor, seq);
CREATE INDEX audit_object ON audit (region, object, seq);
CREATE TRIGGER audit_no_update BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_only_grows();

-- What every part has of its own.
CREATE FUNCTION audit_part(part TEXT) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ADD PRIMARY KEY (region, seq)', part);
    EXECUTE format('CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION audit_only_grows()', part);
END $$;

CREATE TABLE audit_rest PARTITION OF audit DEFAULT;
SELECT audit_part('audit_rest');
CREATE INDEX audit_rest_month ON audit_rest (at);

-- A month of which entries stand in the rest stays there.
CREATE FUNCTION month_of(whole TEXT, first_day DATE) RETURNS BOOLEAN LANGUAGE plpgsql AS $$
DECLARE
    part TEXT := whole || '_' || to_char(first_day, 'YYYY_MM');
    low  TEXT := to_char(first_day, 'YYYY-MM');
    high TEXT := to_char(first_day + INTERVAL '1 month', 'YYYY-MM');
    rest BOOLEAN;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE at >= %L AND at < %L)', whole || '_rest', low, high) INTO rest;
    IF to_regclass(part) IS NOT NULL OR rest THEN
        RETURN FALSE;
    END IF;
    EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', part, whole, low, high);
    EXECUTE format('SELECT %I(%L)', whole || '_part', part);
    RETURN TRUE;
END $$;

CREATE OR REPLACE FUNCTION journal_month(first_day DATE) RETURNS BOOLEAN LANGUAGE plpgsql AS $$
BEGIN
    RETURN month_of('journal', first_day);
END $$;

CREATE FUNCTION audit_month(first_day DATE) RETURNS BOOLEAN LANGUAGE sql AS $$ SELECT month_of('audit', first_day) $$;

-- Makes this month and the next three of both; how many were missing.
CREATE FUNCTION months_ahead() RETURNS BIGINT LANGUAGE sql AS $$
    SELECT count(*)
    FROM unnest(ARRAY['journal', 'audit']) AS whole, generate_series(0, 3) AS ahead
    WHERE month_of(whole, (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => ahead))::DATE)
$$;

SELECT audit_month((substr(at, 1, 7) || '-01')::DATE) FROM (SELECT DISTINCT substr(at, 1, 7) AS at FROM audit_before) months;
INSERT INTO audit SELECT * FROM audit_before ORDER BY region, seq;
DROP TABLE audit_before;
DROP FUNCTION journal_months_ahead();
