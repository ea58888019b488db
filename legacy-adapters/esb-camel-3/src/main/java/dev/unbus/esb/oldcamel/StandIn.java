package dev.unbus.esb.oldcamel;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.mock.MockEndpoint;

/** Mocks that stand in for systems outside, and answer as a script says. */
public final class StandIn {

    private StandIn() {}

    /** Where a message went, the same for a system and for the mock of its name. */
    static String address(Endpoint endpoint) {
        String uri = endpoint.getEndpointUri().replaceFirst(":/*", ":").replaceFirst("\\?.*", "");
        return uri.matches("mock:[^:]*:.*") ? uri.substring("mock:".length()) : uri;
    }

    /** The mock that stands in for a system where Camel does not have one of the system's own name. */
    public static MockEndpoint of(CamelContext camel, String address) {
        String uri = address.replaceFirst(":/*", ":");
        return camel.getEndpoint("mock:" + uri.replaceFirst("^mock:", ""), MockEndpoint.class);
    }

    /** Has a mock answer. */
    static void answers(CamelContext camel, JsonNode answer) {
        String address = answer.path("at").asText();
        MockEndpoint mock = camel.getEndpoint(address) instanceof MockEndpoint own ? own : of(camel, address);
        Processor answering = exchange -> answer(exchange, answer);
        int times = answer.path("times").asInt(0);
        if (times == 0) {
            mock.whenAnyExchangeReceived(answering);
        }
        for (int time = 1; time <= times; time++) {
            mock.whenExchangeReceived(time, answering);
        }
    }

    private static void answer(Exchange exchange, JsonNode answer) throws Exception {
        if (answer.has("throws")) {
            throw Class.forName(answer.path("throws").asText())
                    .asSubclass(Exception.class)
                    .getConstructor(String.class)
                    .newInstance(answer.path("message").asText());
        }
        exchange.getIn().setBody(answer.path("body").asText());
    }
}
