package dev.unbus.cli.demo;

import com.fasterxml.jackson.annotation.JsonValue;

/** What can become of an order, or of a customer, on the way through the platform. */
enum Milestone {
    PLACED("placed", "placed (topic orders.placed)"),
    CANCELLED("cancelled", "cancelled (topic orders.cancelled)"),
    REJECTED("rejected", "rejected (topic unbus.failed)"),
    SHIPPED("shipped", "shipped (topic orders.shipped)"),
    INVOICED("invoiced", "invoiced (topic invoices.created)"),
    IN_ERP("inErp", "invoices in the ERP"),
    TOLD("told", "told by the order status API"),
    CUSTOMERS("customers", "customers alike by REST and SOAP");

    private final String word;
    private final String label;

    Milestone(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The name in JSON. */
    @JsonValue
    String word() {
        return word;
    }

    String label() {
        return label;
    }
}
