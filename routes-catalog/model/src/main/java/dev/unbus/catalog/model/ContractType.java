package dev.unbus.catalog.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The languages in which an integration writes down what it promises to others. */
public enum ContractType {
    /** <a href="https://spec.openapis.org/oas/v3.0.3">OpenAPI</a>, of a REST API. */
    OPENAPI,
    /** <a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI</a>, of topics and queues. */
    ASYNCAPI,
    /** <a href="https://www.w3.org/TR/wsdl.html">WSDL</a>, of a SOAP service. */
    WSDL;

    /**
     * Finds the type that is spelled so, in lower case.
     *
     * @throws IllegalArgumentException when there is none; the message lists those that there are
     */
    @JsonCreator
    public static ContractType parse(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the type of a contract is one of "
                        + Arrays.stream(values()).map(ContractType::label).collect(Collectors.joining(", "))));
    }

    /** The type as it is written in lists: in lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
