-- The items that have come.
CREATE TABLE item (
    item_id     VARCHAR(50)    NOT NULL PRIMARY KEY,
    description VARCHAR(200)   NOT NULL,
    amount      DECIMAL(20, 2) NOT NULL,
    currency    CHAR(3)        NOT NULL
);
