package dev.unbus.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds one request against its operation; collects everything that is wrong, not only the first. */
final class RequestCheck {

    private final ContractOperation operation;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private String detail = "The request breaks the contract; see the errors.";
    private @Nullable String body;

    RequestCheck(ContractOperation operation) {
        this.operation = operation;
    }

    CheckedRequest result() {
        return new CheckedRequest(parameters, body, detail, List.copyOf(violations));
    }

    /** Checks the values of the path's placeholders, which are still encoded. */
    RequestCheck path(Map<String, String> values) {
        values.forEach((name, raw) -> {
            Optional<String> value = PercentEncoding.decodePath(raw);
            if (value.isEmpty()) {
                violations.add(Violation.ofParameter(name, "encoding-utf-8"));
            }
            value.ifPresent(text -> declared("path", name).ifPresent(parameter -> take(parameter, text)));
        });
        return this;
    }

    /** Checks the query, as it stands in the address. */
    RequestCheck query(@Nullable String query) {
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            Optional<String> name = PercentEncoding.decodeQuery(equals < 0 ? pair : pair.substring(0, equals));
            Optional<String> value = PercentEncoding.decodeQuery(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                violations.add(Violation.ofParameter(name.orElse("query"), "encoding-utf-8"));
            } else {
                takeFromQuery(name.get(), value.get());
            }
        }
        return this;
    }

    /** Checks the declared headers; others are nobody's business. */
    RequestCheck headers(Map<String, Object> headers) {
        operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("header"))
                .forEach(parameter -> {
                    Object value = headers.get(parameter.name());
                    if (value instanceof String text) {
                        take(parameter, text);
                    } else if (value != null) {
                        violations.add(Violation.ofParameter(parameter.name(), "single-value"));
                    }
                });
        return this;
    }

    /** Checks the body, if the operation takes one. */
    RequestCheck body(byte @Nullable [] bytes, @Nullable String mediaType, StrictJson json) {
        if (bytes == null || bytes.length == 0) {
            if (operation.body().required()) {
                violations.add(Violation.inBody("", "required"));
            }
            return this;
        }
        try {
            JsonNode value = json.read(bytes);
            operation
                    .body()
                    .schema(mediaType == null ? operation.body().preferredType() : mediaType)
                    .ifPresent(schema -> violations.addAll(SchemaViolations.inBody(schema, value)));
            body = PercentEncoding.utf8(bytes).orElseThrow();
        } catch (UnreadableJsonException e) {
            violations.add(Violation.inBody("", e.rule()));
            detail = String.valueOf(e.getMessage());
        }
        return this;
    }

    /** Names the parameters that are missing and fills in what the contract gives for the others. */
    RequestCheck missing() {
        for (ContractParameter parameter : operation.parameters()) {
            boolean broken =
                    violations.stream().anyMatch(known -> parameter.name().equals(known.parameter()));
            if (!parameters.containsKey(parameter.name()) && !broken) {
                if (parameter.required()) {
                    violations.add(Violation.ofParameter(parameter.name(), "required"));
                } else if (parameter.defaultValue() != null) {
                    parameters.put(parameter.name(), ContractParameter.plain(parameter.defaultValue()));
                }
            }
        }
        return this;
    }

    private void takeFromQuery(String name, String text) {
        Optional<ContractParameter> parameter = declared("query", name);
        if (parameter.isEmpty()) {
            violations.add(Violation.ofParameter(name, "unknown-parameter"));
        } else if (parameters.containsKey(name)) {
            violations.add(Violation.ofParameter(name, "single-value"));
        } else {
            take(parameter.get(), text);
        }
    }

    private void take(ContractParameter parameter, String text) {
        Optional<JsonNode> value = parameter.typed(text);
        if (value.isEmpty()) {
            violations.add(Violation.ofParameter(parameter.name(), "type"));
            return;
        }
        List<Violation> found = SchemaViolations.ofParameter(parameter, value.get());
        violations.addAll(found);
        if (found.isEmpty()) {
            parameters.put(parameter.name(), ContractParameter.plain(value.get()));
        }
    }

    private Optional<ContractParameter> declared(String in, String name) {
        return operation.parameters().stream()
                .filter(parameter ->
                        parameter.in().equals(in) && parameter.name().equals(name))
                .findFirst();
    }
}
