package dev.unbus.orders.intake;

/** What an invoice says happened. */
sealed interface OrderEvent permits OrderPlaced, OrderCancelled {

    /** The invoice's number: the key of the event. */
    String orderId();
}
