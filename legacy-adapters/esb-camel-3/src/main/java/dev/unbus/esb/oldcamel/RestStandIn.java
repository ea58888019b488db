package dev.unbus.esb.oldcamel;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.RestConsumerFactory;
import org.jspecify.annotations.Nullable;

/** Stands in for a server: what would ask for {@code GET /orders/{id}} is sent to {@code direct:get/orders/id}. */
final class RestStandIn implements RestConsumerFactory {

    @Override
    public Consumer createConsumer(
            CamelContext camel,
            Processor processor,
            String verb,
            String basePath,
            @Nullable String uriTemplate,
            String consumes,
            String produces,
            RestConfiguration configuration,
            Map<String, Object> parameters)
            throws Exception {
        String path = (basePath + "/" + (uriTemplate == null ? "" : uriTemplate)).replaceAll("[{}]", "");
        return camel.getEndpoint("direct:" + verb + path.replaceAll("/+", "/").replaceFirst("/$", ""))
                .createConsumer(processor);
    }
}
