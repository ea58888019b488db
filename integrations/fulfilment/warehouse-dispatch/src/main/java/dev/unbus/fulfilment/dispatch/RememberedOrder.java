package dev.unbus.fulfilment.dispatch;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a shipment does not say of its order. */
record RememberedOrder(
        String orderId, @Nullable String customerId, String country, String currency, BigDecimal total) {}
