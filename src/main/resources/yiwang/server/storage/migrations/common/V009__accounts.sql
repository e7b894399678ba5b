-- Who may sign in. "hash" is Argon2id with its parameters, "former" the hashes before it, one a line; "totp" is a sealed
-- secret, "totp_new" one that is not confirmed yet, "totp_step" the last step whose code was used. Units are the county's list.
CREATE TABLE account (
    region      TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    hash        TEXT    NOT NULL,
    former      TEXT    NOT NULL,
    hashed_at   BIGINT  NOT NULL,
    must_change INTEGER NOT NULL,
    totp        TEXT,
    totp_new    TEXT,
    totp_step   BIGINT  NOT NULL,
    enabled     INTEGER NOT NULL,
    created_at  BIGINT  NOT NULL,
    created_by  TEXT    NOT NULL,
    PRIMARY KEY (region, id)
);

-- What an account is on duty as, and where.
CREATE TABLE account_post (
    region  TEXT NOT NULL,
    account TEXT NOT NULL,
    unit    TEXT NOT NULL,
    role    TEXT NOT NULL,
    PRIMARY KEY (region, account, unit, role)
);
