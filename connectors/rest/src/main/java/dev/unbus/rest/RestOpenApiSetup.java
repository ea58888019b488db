package dev.unbus.rest;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.apache.camel.Component;
import org.apache.camel.component.rest.openapi.RestOpenApiComponent;
import org.apache.camel.spi.ComponentCustomizer;

/** Gives Camel's rest-openapi component our strategy, and has it refuse a contract with an operation without a route. */
@Singleton
@Unremovable
final class RestOpenApiSetup implements ComponentCustomizer {

    private final ContractStrategy strategy;

    RestOpenApiSetup(ContractStrategy strategy) {
        this.strategy = strategy;
    }

    @Override
    public boolean isEnabled(String name, Component target) {
        return target instanceof RestOpenApiComponent;
    }

    @Override
    public void configure(String name, Component target) {
        RestOpenApiComponent component = (RestOpenApiComponent) target;
        component.setRestOpenapiProcessorStrategy(strategy);
        component.setMissingOperation("fail");
    }
}
