package dev.unbus.orders.status;

import org.jspecify.annotations.Nullable;

/** Which orders are asked for, and which part of them; null leaves a property open. */
record OrderQuery(@Nullable OrderStatus status, @Nullable String customerId, int offset, int limit) {}
