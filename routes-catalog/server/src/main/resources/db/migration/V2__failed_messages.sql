-- Runs on H2 and on PostgreSQL.

-- Messages that failed for the same reason: the variable parts of its text are folded.
CREATE TABLE failed_group (
    id VARCHAR(32) PRIMARY KEY,
    team VARCHAR(100) NOT NULL,
    flow VARCHAR(100) NOT NULL,
    route VARCHAR(200) NOT NULL,
    step VARCHAR(200) NOT NULL,
    cause VARCHAR(300) NOT NULL,
    message VARCHAR(2000) NOT NULL
);

CREATE TABLE failed_message (
    -- The id of its first failure.
    id VARCHAR(36) PRIMARY KEY,
    -- In the order of arrival.
    number BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
    group_id VARCHAR(32) NOT NULL REFERENCES failed_group,
    -- FAILED, REPLAYING, REPLAYED, FAILED_AGAIN or DISCARDED; before is what it was before it was replayed.
    state VARCHAR(12) NOT NULL,
    before VARCHAR(12),
    -- The replay that it is part of, or was last.
    replay VARCHAR(36),
    -- KAFKA or JMS.
    broker VARCHAR(5) NOT NULL,
    message VARCHAR(4000) NOT NULL,
    source VARCHAR(1000) NOT NULL,
    attempts INTEGER NOT NULL,
    failed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    business_key VARCHAR(400),
    record_key BYTEA,
    -- A JSON list of name, type and value.
    headers TEXT NOT NULL,
    -- TEXT or BYTES.
    body_kind VARCHAR(5) NOT NULL,
    body_bytes BIGINT NOT NULL,
    -- The body when it is small.
    body BYTEA,
    -- What it was last sent with instead.
    edited_body TEXT,
    edited_headers TEXT,
    edited_by VARCHAR(200),
    edited_at TIMESTAMP(6) WITH TIME ZONE
);

CREATE INDEX failed_message_by_group ON failed_message (group_id, state, number);
CREATE INDEX failed_message_by_state ON failed_message (state, number);
CREATE INDEX failed_message_by_key ON failed_message (business_key, number);
CREATE INDEX failed_message_by_time ON failed_message (failed_at);

-- Large bodies, in pieces, so that none is in memory as a whole; written before its message is.
CREATE TABLE failed_body (
    message VARCHAR(36) NOT NULL,
    piece INTEGER NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (message, piece)
);

-- Each time that a message failed which failed more than once.
CREATE TABLE failed_occurrence (
    id VARCHAR(36) PRIMARY KEY,
    message VARCHAR(36) NOT NULL REFERENCES failed_message,
    at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    step VARCHAR(200) NOT NULL,
    cause VARCHAR(300) NOT NULL,
    text VARCHAR(4000) NOT NULL,
    attempts INTEGER NOT NULL,
    replay VARCHAR(36)
);

CREATE INDEX failed_occurrence_by_message ON failed_occurrence (message, at);

CREATE TABLE replay (
    id VARCHAR(36) PRIMARY KEY,
    -- RUNNING, DONE, CANCELLED or STOPPED, the last with a reason.
    state VARCHAR(12) NOT NULL,
    reason VARCHAR(400),
    who VARCHAR(200) NOT NULL,
    started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP(6) WITH TIME ZONE,
    total INTEGER NOT NULL,
    per_second DOUBLE PRECISION,
    stop_after_failures INTEGER
);

CREATE TABLE replay_message (
    replay VARCHAR(36) NOT NULL REFERENCES replay,
    message VARCHAR(36) NOT NULL REFERENCES failed_message,
    position INTEGER NOT NULL,
    -- WAITING, SENDING, SENT, REPLAYED, FAILED_AGAIN or RETURNED.
    state VARCHAR(12) NOT NULL,
    PRIMARY KEY (replay, message)
);

CREATE INDEX replay_message_by_state ON replay_message (replay, state, position);
