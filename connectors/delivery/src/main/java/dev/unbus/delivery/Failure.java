package dev.unbus.delivery;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.spi.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What is known of a failing message, kept on its exchange from the first attempt on. */
record Failure(long firstNanos, int attempts, String route, String step, @Nullable String businessKey) {

    private static final String PROPERTY = "UnbusFailure";

    /** Notes one more failed attempt; to be called while the exchange still stands where it failed. */
    static Failure noteAttempt(Exchange exchange) {
        Failure before = of(exchange);
        Failure now = new Failure(
                before == null ? System.nanoTime() : before.firstNanos,
                before == null ? 1 : before.attempts + 1,
                routeOf(exchange),
                orUnknown(exchange.getExchangeExtension().getHistoryNodeId()),
                exchange.getMessage().getHeader(BusinessKey.HEADER, String.class));
        exchange.setProperty(PROPERTY, now);
        return now;
    }

    static @Nullable Failure of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Failure.class);
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - firstNanos);
    }

    private static String routeOf(Exchange exchange) {
        UnitOfWork work = exchange.getUnitOfWork();
        Route route = work == null ? null : work.getRoute();
        return orUnknown(route == null ? exchange.getFromRouteId() : route.getRouteId());
    }

    private static String orUnknown(@Nullable String id) {
        return id == null ? "unknown" : id;
    }
}
