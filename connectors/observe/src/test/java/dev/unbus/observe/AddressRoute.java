package dev.unbus.observe;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;

/** Serves an API by its contract. */
@ApplicationScoped
class AddressRoute extends RouteBuilder {

    @Override
    public void configure() {
        rest().openApi("customers.yaml");

        from("direct:getAddress").routeId("address").setBody(constant("1 High Street"));
    }
}
