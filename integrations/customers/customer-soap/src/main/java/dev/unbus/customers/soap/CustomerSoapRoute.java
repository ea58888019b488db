package dev.unbus.customers.soap;

import dev.unbus.soap.SoapEndpoints;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;

/** Answers every operation of the CRM's contract from the customer service. */
@ApplicationScoped
class CustomerSoapRoute extends RouteBuilder {

    static final String ID = "customer-soap";

    private final CustomerService service;

    CustomerSoapRoute(CustomerService service) {
        this.service = service;
    }

    @Override
    public void configure() {
        from("cxf:bean:customer-soap")
                .routeId(ID)
                .routeConfigurationId(SoapEndpoints.ROUTE_CONFIGURATION)
                .process(service::ask)
                .id("ask")
                .to(service.uri())
                .id("customer-service")
                .process(service::answer)
                .id("answer");
    }
}
