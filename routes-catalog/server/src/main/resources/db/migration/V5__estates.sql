-- Runs on H2 and on PostgreSQL. An old bus, as its import told of it last: replaced as a whole each time.
CREATE TABLE estate (
    name VARCHAR(63) PRIMARY KEY,
    who VARCHAR(200) NOT NULL,
    published_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE legacy_flow (
    estate VARCHAR(63) NOT NULL REFERENCES estate ON DELETE CASCADE,
    -- In the order in which the import told of them.
    position INTEGER NOT NULL,
    id VARCHAR(500) NOT NULL,
    name VARCHAR(300) NOT NULL,
    kind VARCHAR(60) NOT NULL,
    dialect VARCHAR(60) NOT NULL,
    project VARCHAR(300) NOT NULL,
    -- FOUND, CONVERTED or STARTED.
    state VARCHAR(12) NOT NULL,
    -- What replaces it: both or none.
    team VARCHAR(63),
    flow VARCHAR(63),
    -- Ids of the flows that it calls, one a line; they need not be of this estate.
    calls TEXT NOT NULL,
    units_converted INTEGER NOT NULL,
    units_different INTEGER NOT NULL,
    units_stubbed INTEGER NOT NULL,
    units_ignored INTEGER NOT NULL,
    units_failed INTEGER NOT NULL,
    PRIMARY KEY (estate, position)
);
