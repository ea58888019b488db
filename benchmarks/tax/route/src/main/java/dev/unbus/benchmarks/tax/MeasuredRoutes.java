package dev.unbus.benchmarks.tax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Two routes of three steps each: the second does what an integration does with a message, the first next to nothing. */
@ApplicationScoped
class MeasuredRoutes extends RouteBuilder {

    static final String BARE_STEPS = "direct:bare-steps";
    static final String JSON_STEPS = "direct:json-steps";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "order";

    @Override
    public void configure() {
        from(BARE_STEPS)
                .routeId("bare-steps")
                .transform(body())
                .setHeader(KEY, constant("4711"))
                .process(MeasuredRoutes::mark);
        from(JSON_STEPS)
                .routeId("json-steps")
                .process(MeasuredRoutes::read)
                .process(MeasuredRoutes::translate)
                .process(MeasuredRoutes::write);
    }

    private static void mark(Exchange exchange) {
        exchange.getMessage().setHeader("marked", true);
    }

    private static void read(Exchange exchange) throws JsonProcessingException {
        exchange.getMessage().setBody(JSON.readTree(exchange.getMessage().getBody(String.class)));
    }

    private static void translate(Exchange exchange) {
        JsonNode order = exchange.getMessage().getBody(JsonNode.class);
        ObjectNode event = JSON.createObjectNode();
        event.set(KEY, order.path("number"));
        event.set("lines", order.path("rows"));
        exchange.getMessage().setHeader(KEY, order.path("number").asText());
        exchange.getMessage().setBody(event);
    }

    private static void write(Exchange exchange) throws JsonProcessingException {
        exchange.getMessage()
                .setBody(JSON.writeValueAsString(exchange.getMessage().getBody(JsonNode.class)));
    }
}
