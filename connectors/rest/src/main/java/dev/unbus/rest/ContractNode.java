package dev.unbus.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A node of the contract and where it stands; references within the contract have been followed. */
record ContractNode(JsonNode document, JsonPointer pointer) {

    static ContractNode root(JsonNode document) {
        return new ContractNode(document, JsonPointer.empty());
    }

    JsonNode value() {
        return document.at(pointer);
    }

    boolean exists() {
        return !value().isMissingNode();
    }

    ContractNode child(String name) {
        return new ContractNode(document, pointer.appendProperty(name)).followed();
    }

    Stream<String> names() {
        return StreamSupport.stream(((Iterable<String>) () -> value().fieldNames()).spliterator(), false);
    }

    Stream<ContractNode> items() {
        return Stream.iterate(0, i -> i < value().size(), i -> i + 1)
                .map(i -> new ContractNode(document, pointer.appendIndex(i)).followed());
    }

    private ContractNode followed() {
        JsonNode reference = value().path("$ref");
        if (reference.isMissingNode()) {
            return this;
        }
        String target = reference.asText();
        if (!target.startsWith("#/")) {
            throw new IllegalArgumentException(
                    "The contract refers to " + target + " at " + pointer + "; references stay within the contract");
        }
        return new ContractNode(document, JsonPointer.compile(target.substring(1))).followed();
    }
}
