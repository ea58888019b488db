-- The items that wait to be taken; who has taken one notes the time.
CREATE TABLE item (
    id          VARCHAR(50)    NOT NULL PRIMARY KEY,
    description VARCHAR(200),
    amount      DECIMAL(20, 4) NOT NULL,
    taken_at    TIMESTAMP WITH TIME ZONE
);
