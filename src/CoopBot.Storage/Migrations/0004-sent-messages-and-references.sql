-- What a message is about, and the organisation whose share of a channel's limits it takes; null where there is none.
ALTER TABLE outbox ADD COLUMN subject TEXT;
ALTER TABLE outbox ADD COLUMN tenant TEXT;
ALTER TABLE dead_letter ADD COLUMN subject TEXT;
ALTER TABLE dead_letter ADD COLUMN tenant TEXT;

-- What the messages were about that a channel gave an identity: an opinion on one names only that.
CREATE TABLE sent_message (
    id BYTEA NOT NULL PRIMARY KEY, -- digest of the conversation's key and of that identity
    person BYTEA NOT NULL,
    subject TEXT NOT NULL,
    sent BIGINT NOT NULL           -- milliseconds since 1970-01-01
) {KeptByKey};
CREATE INDEX sent_message_person ON sent_message (person);
CREATE INDEX sent_message_sent ON sent_message (sent);

-- The conversations that the bot may write to first. Their identities stand in body in clear, since a message needs them.
CREATE TABLE conversation_reference (
    conversation BYTEA NOT NULL PRIMARY KEY,
    installation BYTEA NOT NULL,
    person BYTEA NOT NULL,         -- empty for a conversation that is not a private one
    body BYTEA NOT NULL,
    dead BIGINT NOT NULL,          -- 1 when the channel refuses what is sent there, or the bot was removed
    expires BIGINT NOT NULL        -- day, counted from 1970-01-01
);
CREATE INDEX conversation_reference_person ON conversation_reference (person);
CREATE INDEX conversation_reference_installation ON conversation_reference (installation);
