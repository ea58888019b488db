package dev.unbus.observe;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;

/** Files in, one file out for each of their lines; lines that say so are set aside. */
@ApplicationScoped
class OrderFileRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("file:target/data/orders/inbox?initialDelay=0&delay=100&delete=true")
                .routeId("order-file")
                .split(body().tokenize("\n"))
                .to("direct:order-line");

        from("direct:order-line")
                .routeId("order-line")
                .onException(IllegalArgumentException.class)
                .handled(true)
                .to("file:target/data/orders/rejected?fileName=${exchangeId}")
                .end()
                .filter(body().isEqualTo("rejected"))
                .throwException(IllegalArgumentException.class, "rejected")
                .end()
                .toD("file:target/data/orders/${body}?fileName=${exchangeId}");
    }
}
