-- Calendars and duty windows by the hash of their content; a clock names the two it started by.
CREATE TABLE clock_rules (
    region  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    version TEXT NOT NULL,
    text    TEXT NOT NULL,
    PRIMARY KEY (region, kind, version)
);
