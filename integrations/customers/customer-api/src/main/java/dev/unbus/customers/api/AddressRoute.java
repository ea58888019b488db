package dev.unbus.customers.api;

import dev.unbus.delivery.BusinessKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.cxf.common.message.CxfConstants;

/** Has the CRM change the address of a customer; the same change twice is one change. */
@ApplicationScoped
class AddressRoute extends RouteBuilder {

    static final String CHANGE = "change-address";

    @Override
    public void configure() {
        from("direct:changeAddress")
                .routeId(CHANGE)
                .routeConfigurationId(CustomersRoute.ANSWERS_CALLERS)
                .setHeader(BusinessKey.HEADER, header("customerId"))
                .unmarshal()
                .json(Address.class)
                .setBody()
                .message(AddressRoute::change)
                .removeHeaders("*", BusinessKey.HEADER)
                .setHeader(CxfConstants.OPERATION_NAME, constant("changeAddress"))
                .to(CustomersRoute.CRM)
                .setBody()
                .body(dev.unbus.customers.api.wsdl.Customer.class, CrmTranslation::answered)
                .marshal()
                .json();
    }

    private static List<Object> change(Message message) {
        return List.of(
                message.getHeader("customerId", String.class), CrmTranslation.address(message.getBody(Address.class)));
    }
}
