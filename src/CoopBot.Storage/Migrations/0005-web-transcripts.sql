-- The conversations of the web page. Nobody signs in there: each belongs to one person who is known by nothing else.
CREATE TABLE transcript (
    conversation BYTEA NOT NULL PRIMARY KEY, -- as in state
    person BYTEA NOT NULL,
    last BIGINT NOT NULL,        -- number of the newest entry; goes on counting after entries were deleted
    erased BIGINT NOT NULL,      -- entries said before are not to be kept; milliseconds since 1970-01-01, 0: never erased
    expires BIGINT NOT NULL      -- milliseconds since 1970-01-01
) {KeptByKey};
CREATE INDEX transcript_person ON transcript (person);

-- What was said, as the page is given it.
CREATE TABLE transcript_entry (
    conversation BYTEA NOT NULL,
    sequence BIGINT NOT NULL,
    id BYTEA NOT NULL,           -- digest of the entry's identity: what is delivered twice is kept once
    body BYTEA NOT NULL,
    PRIMARY KEY (conversation, sequence),
    UNIQUE (conversation, id)
);
{KeepInRow:transcript_entry:body};
