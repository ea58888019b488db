package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/**
 * What an operation of a connector leaves: the response as the message, or as the variable that the property
 * {@code SynapseResponseVariable} names, with {@code payload}, {@code headers} and {@code attributes}; the message stays as it was when
 * {@code SynapseOverwrites} is false.
 */
public final class ConnectorResult implements AggregationStrategy {

    @Override
    public Exchange aggregate(Exchange request, Exchange response) {
        if (response.getException() != null) {
            request.setException(response.getException());
            return request;
        }
        String variable = request.getProperty("SynapseResponseVariable", "", String.class);
        boolean overwrites = request.getProperty("SynapseOverwrites", true, Boolean.class);
        JsonNode kept = variable.isEmpty() ? null : described(response);
        Exchange result = overwrites ? new Mediation().aggregate(request, response) : request;
        if (kept != null) {
            result.setVariable(variable, kept);
        }
        result.removeProperty("SynapseResponseVariable");
        result.removeProperty("SynapseOverwrites");
        return result;
    }

    private static JsonNode described(Exchange response) {
        ObjectNode result = Payload.JSON.createObjectNode();
        String text = Payload.text(response);
        result.set("payload", Payload.isJson(text) ? Payload.json(text) : Payload.JSON.valueToTree(text));
        ObjectNode headers = result.putObject("headers");
        response.getMessage().getHeaders().forEach((name, value) -> {
            if (!name.startsWith("Camel")) {
                headers.put(name, String.valueOf(value));
            }
        });
        result.putObject("attributes")
                .put("statusCode", response.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 200, Integer.class));
        return result;
    }
}
