package dev.unbus.orders.status;

import java.util.stream.Stream;

/**
 * How far an order has come. Since the farthest one counts, and the best witness of what else is known of the order, the
 * outcome is the same in whichever order the events come in, and however often.
 */
enum OrderStatus {
    PLACED(1, 4),
    SHIPPED(2, 2),
    INVOICED(3, 1),
    CANCELLED(4, 3);

    private final int stage;
    private final int authority;

    OrderStatus(int stage, int authority) {
        this.stage = stage;
        this.authority = authority;
    }

    /** Its number in the database; the higher one wins. */
    int stage() {
        return stage;
    }

    /** How much its event is trusted with customer, country, currency and total; the higher one wins. */
    int authority() {
        return authority;
    }

    static OrderStatus ofStage(int stage) {
        return Stream.of(values())
                .filter(status -> status.stage == stage)
                .findFirst()
                .orElseThrow();
    }
}
