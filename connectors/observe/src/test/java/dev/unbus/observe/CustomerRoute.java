package dev.unbus.observe;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;

/** Answers from another HTTP API, whose port the caller tells. */
@ApplicationScoped
class CustomerRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/customers/{id}")
                .routeId("customer")
                .removeHeaders("CamelHttp*")
                .toD("http://127.0.0.1:${header.port}/customer-service/customers/${header.id}");

        from("direct:idle").routeId("idle").autoStartup(false).log("tick");
    }
}
