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
     * @param parameters of the query and the header; those of the path stand in it
     */
    public record Operation(
            String method,
            String path,
            String routeId,
            String summary,
            List<String> consumes,
            List<String> produces,
            List<Parameter> parameters) {

        /** Keeps its own copies of the lists. */
        public Operation {
            consumes = List.copyOf(consumes);
            produces = List.copyOf(produces);
            parameters = List.copyOf(parameters);
        }

        /** Without parameters but those of the path. */
        public Operation(
                String method,
                String path,
                String routeId,
                String summary,
                List<String> consumes,
                List<String> produces) {
            this(method, path, routeId, summary, consumes, produces, List.of());
        }
    }

    /**
     * A parameter of an operation.
     *
     * @param name of it
     * @param in {@code query} or {@code header}
     * @param description for a person; empty without one
     * @param required whether a request has to have it
     * @param otherwise what counts when a request has none; empty for nothing
     * @param allowed values; empty for any
     */
    public record Parameter(
            String name, String in, String description, boolean required, String otherwise, List<String> allowed) {

        /** Keeps its own copy of the list. */
        public Parameter {
            allowed = List.copyOf(allowed);
        }
    }
}
