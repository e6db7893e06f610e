-- The programs that run on this database. What one that is no longer alive had taken up is free for the others.
CREATE TABLE instance (
    id BYTEA NOT NULL PRIMARY KEY,
    alive_until BIGINT NOT NULL  -- milliseconds since 1970-01-01, as everywhere below
);

-- One row a conversation that has, or had, messages to deliver. Those numbered from sent + 1 to last wait in outbox.
CREATE TABLE lane (
    conversation BYTEA NOT NULL PRIMARY KEY,
    last BIGINT NOT NULL,
    sent BIGINT NOT NULL,
    due BIGINT,                  -- when the next is to be tried; null when none waits
    owner BYTEA                  -- the instance that is delivering; null when none is
) {KeptByKey};
CREATE INDEX lane_due ON lane (due) WHERE due IS NOT NULL;

CREATE TABLE outbox (
    conversation BYTEA NOT NULL,
    sequence BIGINT NOT NULL,
    person BYTEA NOT NULL,
    created BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    address TEXT NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (conversation, sequence)
);
{KeepInRow:outbox:body};

CREATE TABLE dead_letter (
    id {Identity},
    conversation BYTEA NOT NULL,
    person BYTEA NOT NULL,
    created BIGINT NOT NULL,
    died BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    reason TEXT NOT NULL,
    address TEXT NOT NULL,
    body BYTEA NOT NULL
);
