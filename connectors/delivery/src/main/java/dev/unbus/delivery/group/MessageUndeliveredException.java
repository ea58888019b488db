package dev.unbus.delivery.group;

import org.jspecify.annotations.Nullable;

/** A message could be neither delivered nor set aside; it and those after it wait. */
final class MessageUndeliveredException extends Exception {

    private static final long serialVersionUID = 1;

    private final String step;

    MessageUndeliveredException(String place, String step, @Nullable Throwable cause) {
        super(place, cause);
        this.step = step;
    }

    /** The id of the step where its route ended. */
    String step() {
        return step;
    }
}
