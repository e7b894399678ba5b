-- Versions of the county's boundaries. A version has the layers that came with it; of the others the ones before it stand. The
-- report says what began, what ended, and what lies where what lay.
CREATE TABLE geography_version (
    region  TEXT NOT NULL,
    version BIGINT NOT NULL,
    at      TEXT NOT NULL,
    actor   TEXT NOT NULL,
    report  TEXT NOT NULL,
    PRIMARY KEY (region, version)
);
CREATE TABLE geography_layer (
    region  TEXT NOT NULL,
    version BIGINT NOT NULL,
    layer   TEXT NOT NULL,
    body    TEXT NOT NULL,
    PRIMARY KEY (region, version, layer)
);
