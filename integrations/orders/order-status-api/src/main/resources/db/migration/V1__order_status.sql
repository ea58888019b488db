-- Runs on H2 and on PostgreSQL. Every value but id, stage and authority is null until an event has told it.
CREATE TABLE order_status (
    order_id VARCHAR(20) PRIMARY KEY,
    -- How far the order is, as OrderStatus numbers it; it only grows.
    stage INTEGER NOT NULL,
    -- How much the event is trusted that the four columns behind are from; it only grows.
    authority INTEGER NOT NULL,
    customer_id VARCHAR(20),
    country VARCHAR(200),
    currency VARCHAR(3),
    total NUMERIC(20, 4),
    placed_at TIMESTAMP(6) WITH TIME ZONE,
    cancelled_at TIMESTAMP(6) WITH TIME ZONE,
    shipped_at TIMESTAMP(6) WITH TIME ZONE,
    carrier VARCHAR(200),
    tracking_number VARCHAR(200),
    invoice_number VARCHAR(200),
    invoiced_at TIMESTAMP(6) WITH TIME ZONE
);

CREATE INDEX order_status_by_stage ON order_status (stage, order_id);
CREATE INDEX order_status_by_customer ON order_status (customer_id, order_id);
