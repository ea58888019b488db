-- Runs on H2 and on PostgreSQL. A route without traffic and without a change of what waits has no point.
CREATE TABLE route_point (
    team VARCHAR(100) NOT NULL,
    flow VARCHAR(100) NOT NULL,
    route VARCHAR(200) NOT NULL,
    -- In seconds: 10, kept for two hours, or 60, kept for 14 days.
    width INTEGER NOT NULL,
    -- When it begins.
    at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    messages BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    -- How many messages fell into each bucket, as bucket:count with blanks between.
    latency VARCHAR(1000) NOT NULL,
    inflight BIGINT NOT NULL,
    backlog BIGINT,
    PRIMARY KEY (team, flow, route, width, at)
);

CREATE INDEX route_point_by_age ON route_point (width, at);
