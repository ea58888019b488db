-- Runs on H2 and on PostgreSQL. Of an integration the newest 1,000 are kept, of a team the newest 10,000.
CREATE TABLE deployment (
    id VARCHAR(36) PRIMARY KEY,
    -- In the order in which the catalog was told of them first.
    number BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
    team VARCHAR(63) NOT NULL,
    flow VARCHAR(63) NOT NULL,
    environment VARCHAR(63) NOT NULL,
    -- DEPLOY or ROLLBACK.
    act VARCHAR(10) NOT NULL,
    version VARCHAR(100) NOT NULL,
    previous_version VARCHAR(100),
    revision VARCHAR(100),
    -- IN_PROGRESS, SUCCEEDED, ROLLED_BACK or FAILED; all but the first are final.
    outcome VARCHAR(12) NOT NULL,
    reason VARCHAR(2000),
    who VARCHAR(200) NOT NULL,
    started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    told_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX deployment_by_integration ON deployment (team, flow, number);
CREATE INDEX deployment_by_start ON deployment (started_at, number);
