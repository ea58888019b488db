package dev.unbus.delivery;

import org.jspecify.annotations.Nullable;

/** Why a message could not be delivered; the type decides what becomes of it. */
public abstract sealed class DeliveryException extends RuntimeException
        permits RejectedException, UnavailableException {

    DeliveryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
