-- What people think of replies, for those who write the entries. The last word of a person on a reply counts.
CREATE TABLE rating (
    person BYTEA NOT NULL,
    reply BYTEA NOT NULL,  -- digest of the message, or of the conversation and the subject
    subject TEXT,          -- such as scic#gouvernance; null where it is not known any more
    useful BIGINT,         -- 1 useful, 0 not useful, null where only a remark was made
    remark BYTEA,          -- UTF-8, or null
    rated BIGINT NOT NULL, -- milliseconds since 1970-01-01
    PRIMARY KEY (person, reply)
) {KeptByKey};
CREATE INDEX rating_rated ON rating (rated);
