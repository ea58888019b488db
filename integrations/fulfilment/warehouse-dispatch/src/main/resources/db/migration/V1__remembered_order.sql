-- What a shipment does not say of its order.
CREATE TABLE remembered_order (
    order_id    VARCHAR(50)    NOT NULL PRIMARY KEY,
    customer_id VARCHAR(50),
    country     VARCHAR(200)   NOT NULL,
    currency    CHAR(3)        NOT NULL,
    total       DECIMAL(20, 4) NOT NULL
);
