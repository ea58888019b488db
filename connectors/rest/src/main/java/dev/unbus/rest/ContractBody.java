package dev.unbus.rest;

import com.networknt.schema.JsonSchema;
import java.util.Map;
import java.util.Optional;

/** The body of a request or a response: its media types in the order of the contract, each with its schema. */
record ContractBody(boolean required, Map<String, JsonSchema> schemas) {

    static final ContractBody NONE = new ContractBody(false, Map.of());

    boolean isDeclared() {
        return !schemas.isEmpty();
    }

    /** The schema for a media type, parameters of the type aside. */
    Optional<JsonSchema> schema(String mediaType) {
        return Optional.ofNullable(schemas.get(MediaTypes.bare(mediaType)));
    }

    /** The media type that stands first. */
    String preferredType() {
        return schemas.keySet().iterator().next();
    }
}
