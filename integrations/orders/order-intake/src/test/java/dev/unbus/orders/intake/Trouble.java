package dev.unbus.orders.intake;

import dev.unbus.delivery.BusinessKey;
import dev.unbus.delivery.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;

/** Makes trouble for one order. */
@ApplicationScoped
public class Trouble extends RouteConfigurationBuilder {

    private final AtomicInteger attempts = new AtomicInteger();
    private volatile String withoutKafka = "none";
    private volatile String withoutPolicy = "none";

    @Override
    public void configuration() {
        routeConfiguration().interceptSendToEndpoint("kafka:*").process(this::refuse);
        routeConfiguration().interceptSendToEndpoint(OrderIntakeRoute.URI).process(this::breakOnce);
    }

    private void refuse(Exchange exchange) {
        if (withoutKafka.equals(exchange.getMessage().getHeader(BusinessKey.HEADER))) {
            attempts.incrementAndGet();
            throw new UnavailableException("kafka", "a test says so", null);
        }
    }

    private void breakOnce(Exchange exchange) {
        if (withoutPolicy.equals(exchange.getMessage().getHeader(BusinessKey.HEADER))
                && attempts.incrementAndGet() == 1) {
            throw new IllegalStateException("a test says so");
        }
    }

    /** From now on, until it ends, the order can be sent nowhere. */
    void keepFromKafka(String orderId) {
        attempts.set(0);
        withoutKafka = orderId;
    }

    /** The order's next attempt fails where no policy looks after it, as when the process is stopped. */
    void breakOnceAt(String orderId) {
        attempts.set(0);
        withoutPolicy = orderId;
    }

    void ends() {
        withoutKafka = "none";
        withoutPolicy = "none";
    }

    int attempts() {
        return attempts.get();
    }
}
