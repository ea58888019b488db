package dev.unbus.rest;

import com.networknt.schema.JsonSchema;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.MessageHelper;

/** Holds what a route answers against the contract, and lets out nothing that the contract does not name. */
@Singleton
final class ResponseCheck {

    private final StrictJson json;

    ResponseCheck(StrictJson json) {
        this.json = json;
    }

    /** Makes the answer ready to be sent; returns the rules it breaks, and changes nothing when there are any. */
    List<Violation> seal(ContractOperation operation, Exchange exchange) {
        Message answer = exchange.getMessage();
        int status = answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 200, Integer.class);
        Optional<ContractResponse> response = operation.response(status);
        if (response.isEmpty()) {
            return List.of(Violation.inBody("", "undeclared-status"));
        }
        byte[] body = answer.getBody() == null ? new byte[0] : answer.getBody(byte[].class);
        String mediaType = mediaType(response.get().body(), answer);
        List<Violation> violations = check(response.get().body(), mediaType, body);
        if (violations.isEmpty()) {
            replaceHeaders(answer, response.get(), status, mediaType);
            answer.setBody(body);
        }
        return violations;
    }

    private static String mediaType(ContractBody declared, Message answer) {
        String given = MessageHelper.getContentType(answer);
        if (given != null && declared.schema(given).isPresent()) {
            return given;
        }
        return declared.isDeclared() ? declared.preferredType() : "";
    }

    private List<Violation> check(ContractBody declared, String mediaType, byte[] body) {
        if (!declared.isDeclared()) {
            return body.length == 0 ? List.of() : List.of(Violation.inBody("", "body-not-allowed"));
        }
        Optional<JsonSchema> schema = declared.schema(mediaType);
        if (schema.isEmpty() || !MediaTypes.isJson(MediaTypes.bare(mediaType))) {
            return List.of();
        }
        try {
            return SchemaViolations.inBody(schema.get(), json.read(body));
        } catch (UnreadableJsonException e) {
            return List.of(Violation.inBody("", e.rule()));
        }
    }

    private static void replaceHeaders(Message answer, ContractResponse response, int status, String mediaType) {
        Map<String, Object> declared = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        declared.putAll(answer.getHeaders());
        declared.keySet().removeIf(name -> !response.headers().contains(name.toLowerCase(Locale.ROOT)));
        answer.removeHeaders("*");
        declared.forEach(answer::setHeader);
        answer.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        if (!mediaType.isEmpty()) {
            answer.setHeader(Exchange.CONTENT_TYPE, mediaType);
        }
    }
}
