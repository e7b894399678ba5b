-- Every micro-grid a county ever had. One that its files no longer have is withdrawn, and its code stays its own.
CREATE TABLE micro_grid_ever (
    region    TEXT NOT NULL,
    code      TEXT NOT NULL,
    shape     TEXT NOT NULL,
    withdrawn TEXT,
    PRIMARY KEY (region, code)
);
