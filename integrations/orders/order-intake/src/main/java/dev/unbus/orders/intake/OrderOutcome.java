package dev.unbus.orders.intake;

import java.util.Locale;

/** What was published for an invoice. */
enum OrderOutcome {
    PLACED,
    CANCELLED;

    static OrderOutcome of(OrderEvent event) {
        return event instanceof OrderPlaced ? PLACED : CANCELLED;
    }

    /** Its name in a file's report. */
    String countedAs() {
        return name().toLowerCase(Locale.ROOT);
    }
}
