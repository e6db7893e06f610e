-- What turns remember. Keys are digests of the channel's identities (see Keys.cs): any text fits, and none stands here in clear.
CREATE TABLE state (
    conversation BYTEA NOT NULL, -- empty for a document that follows a person everywhere
    person BYTEA NOT NULL,       -- empty for a document that a whole conversation shares
    installation BYTEA NOT NULL,
    version BIGINT NOT NULL,
    body BYTEA,                  -- null: deleted; the row keeps the count of versions for a while
    expires BIGINT NOT NULL,     -- day, counted from 1970-01-01
    PRIMARY KEY (conversation, person)
) {KeptByKey};

-- The activities that were answered, with the answer for resends.
CREATE TABLE inbox (
    id BYTEA NOT NULL PRIMARY KEY,
    person BYTEA NOT NULL,
    received BIGINT NOT NULL,    -- milliseconds since 1970-01-01
    code BIGINT NOT NULL,
    answer BYTEA
);
CREATE INDEX inbox_received ON inbox (received);
{KeepInRow:inbox:answer};
