package dev.unbus.esb.dialect;

import java.util.List;

/**
 * A REST API of the old bus; its OpenAPI contract is generated.
 *
 * @param name of the API, kebab-case
 * @param basePath that all its paths begin with, such as {@code /stock}; empty for none
 * @param operations in the order of the old bus
 */
public record RestApi(String name, String basePath, List<Operation> operations) {

    /** Keeps its own copy of the operations. */
    public RestApi {
        operations = List.copyOf(operations);
    }

    /**
     * One method at one path.
     *
     * @param method in lower case, such as {@code get}
     * @param path below the base path, with {@code {name}} for what varies; {@code *} at its end takes all below
     * @param routeId of the route that answers
     * @param summary for a person; empty when the old bus has none
     * @param consumes media types of the request; empty for any
     * @param produces media types of the answer; empty for any
     */
    public record Operation(
            String method, String path, String routeId, String summary, List<String> consumes, List<String> produces) {

        /** Keeps its own copies of the lists. */
        public Operation {
            consumes = List.copyOf(consumes);
            produces = List.copyOf(produces);
        }
    }
}
