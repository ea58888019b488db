package dev.unbus.esb.java;

import java.util.List;

/**
 * A method of a class that answers requests of REST, as its annotations of JAX-RS say.
 *
 * @param verb of HTTP in lower case, such as {@code get}
 * @param path with {@code {name}} for what varies, those of the class and of what leads to it before it; begins with a slash or is empty
 * @param name of the method
 * @param parameters in order
 * @param consumes media types of the request; empty for any
 * @param produces media types of the answer; empty for any
 * @param answer the type of the answer by its full name, as far as the source tells
 */
public record RestMethod(
        String verb,
        String path,
        String name,
        List<Parameter> parameters,
        List<String> consumes,
        List<String> produces,
        String answer) {

    /** Keeps its own copies of the lists. */
    public RestMethod {
        parameters = List.copyOf(parameters);
        consumes = List.copyOf(consumes);
        produces = List.copyOf(produces);
    }

    /** The same method below another path. */
    RestMethod below(String around) {
        return new RestMethod(verb, around + path, name, parameters, consumes, produces, answer);
    }

    /** Where the value of a parameter comes from. */
    public enum Kind {
        /** A part of the path. */
        PATH,
        /** The query. */
        QUERY,
        /** A header. */
        HEADER,
        /** A field of a form. */
        FORM,
        /** The body. */
        BODY,
        /** The server itself, such as {@code UriInfo}. */
        CONTEXT,
        /** A cookie, a matrix parameter, a part of several, an object of several values. */
        OTHER
    }

    /**
     * A parameter of the method.
     *
     * @param kind where its value comes from
     * @param name by which it is asked for; empty for the body and what the server gives
     * @param type by its full name, as far as the source tells; of a list the type of what is in it
     * @param many whether it is a list
     * @param otherwise what counts when a request has none; empty for nothing
     */
    public record Parameter(Kind kind, String name, String type, boolean many, String otherwise) {}
}
