-- Turns whose channel was told that they are taken before they were.
ALTER TABLE inbox ADD COLUMN message BYTEA; -- null once the turn is taken
ALTER TABLE inbox ADD COLUMN owner BYTEA;   -- the instance that is to take it
CREATE INDEX inbox_message ON inbox (received) WHERE message IS NOT NULL;

-- Both columns are set once, so that these cost nothing afterwards.
CREATE INDEX state_person ON state (person);
CREATE INDEX state_installation ON state (installation);
