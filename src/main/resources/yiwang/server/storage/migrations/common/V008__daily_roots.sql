-- The last hash of each finished day stands for every entry up to it: whoever keeps this one line elsewhere can prove later
-- that nothing before it was rewritten. The head carries the day that is not finished yet and its first number; both are
-- empty until the next entry in stores that are older than this.
CREATE TABLE journal_root (
    region    TEXT   NOT NULL,
    day       TEXT   NOT NULL,
    first_seq BIGINT NOT NULL,
    last_seq  BIGINT NOT NULL,
    hash      TEXT   NOT NULL,
    PRIMARY KEY (region, day)
);

ALTER TABLE journal_head ADD COLUMN day TEXT;
ALTER TABLE journal_head ADD COLUMN day_first BIGINT;
