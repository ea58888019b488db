package dev.unbus.delivery.group;

import org.jspecify.annotations.Nullable;

/** A message could be neither delivered nor set aside; it and those after it wait. */
final class MessageUndeliveredException extends Exception {

    private static final long serialVersionUID = 1;

    MessageUndeliveredException(String place, @Nullable Throwable cause) {
        super(place, cause);
    }
}
