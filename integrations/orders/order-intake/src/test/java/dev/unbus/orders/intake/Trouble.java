package dev.unbus.orders.intake;

import dev.unbus.delivery.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.component.kafka.KafkaConstants;

/** Makes trouble for one order. */
@ApplicationScoped
public class Trouble extends RouteConfigurationBuilder {

    private final AtomicInteger attempts = new AtomicInteger();
    private volatile String withoutKafka = "none";

    @Override
    public void configuration() {
        routeConfiguration().intercept().process(this::refuse);
    }

    private void refuse(Exchange exchange) {
        if (withoutKafka.equals(exchange.getMessage().getHeader(KafkaConstants.KEY))) {
            attempts.incrementAndGet();
            throw new UnavailableException("kafka", "a test says so", null);
        }
    }

    /** From now on, until it ends, the order can be sent nowhere. */
    void keepFromKafka(String orderId) {
        attempts.set(0);
        withoutKafka = orderId;
    }

    void ends() {
        withoutKafka = "none";
    }

    int attempts() {
        return attempts.get();
    }
}
