package dev.unbus.orders.status;

/** An event of one of the topics; fields that this flow does not need are left alone. */
sealed interface OrderEvent permits OrderPlaced, OrderCancelled, OrderShipped, InvoiceCreated {

    /** What this event alone tells of the order. */
    Order order();
}
