package dev.unbus.proof;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteConfigurationBuilder;

/** A route configuration that says nothing; a route that names it has Camel's own error handling. */
@ApplicationScoped
class NoPolicy extends RouteConfigurationBuilder {

    static final String ID = "no-policy";

    @Override
    public void configuration() {
        routeConfiguration(ID);
    }
}
