package dev.unbus.customers.api;

import dev.unbus.delivery.BusinessKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.cxf.common.message.CxfConstants;

/** Puts the contract on the HTTP port and answers its two questions; each asks the CRM and answers in our words. */
@ApplicationScoped
class CustomersRoute extends RouteBuilder {

    static final String FRONT = "customers-api";
    static final String FIND = "find-customers";
    static final String GET = "get-customer";

    /** The connector's route configuration for routes that answer a caller. */
    static final String ANSWERS_CALLERS = "unbus-rest";

    static final String CRM = "cxf:bean:crm";

    @Override
    public void configure() {
        rest().openApi().specification("contract/openapi.yaml").routeId(FRONT);

        find();
        get();
    }

    private void find() {
        from("direct:findCustomers")
                .routeId(FIND)
                .routeConfigurationId(ANSWERS_CALLERS)
                .setVariable("offset", header("offset"))
                .setVariable("limit", header("limit"))
                .setBody()
                .message(CustomersRoute::search)
                .removeHeaders("*")
                .setHeader(CxfConstants.OPERATION_NAME, constant("findCustomers"))
                .to(CRM)
                .setBody()
                .exchange(CustomersRoute::page)
                .marshal()
                .json();
    }

    private void get() {
        from("direct:getCustomer")
                .routeId(GET)
                .routeConfigurationId(ANSWERS_CALLERS)
                .setHeader(BusinessKey.HEADER, header("customerId"))
                .setBody()
                .message(message -> List.of(message.getHeader("customerId")))
                .removeHeaders("*", BusinessKey.HEADER)
                .setHeader(CxfConstants.OPERATION_NAME, constant("getCustomer"))
                .to(CRM)
                .setBody()
                .body(dev.unbus.customers.api.wsdl.Customer.class, CrmTranslation::answered)
                .marshal()
                .json();
    }

    private static List<Object> search(Message message) {
        return Arrays.asList(
                message.getHeader("name"),
                message.getHeader("country"),
                message.getHeader("offset"),
                message.getHeader("limit"));
    }

    private static CustomerPage page(Exchange exchange) {
        return CrmTranslation.answered(
                exchange.getMessage().getBody(dev.unbus.customers.api.wsdl.CustomerPage.class),
                exchange.getVariable("offset", Integer.class),
                exchange.getVariable("limit", Integer.class));
    }
}
