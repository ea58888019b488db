package dev.unbus.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a caller is told when a request fails: a problem detail as of RFC 9457.
 *
 * @param instance a reference to this one occurrence, which is also what the log has of it
 * @param errors the rules that were broken, the first of them when there are many
 * @param headers HTTP headers that belong to the answer; not part of the document
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors,
        @JsonIgnore Map<String, String> headers) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int MOST_ERRORS = 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Problem of(ProblemKind kind, String detail) {
        return new Problem(
                kind.type(), kind.title(), kind.status(), detail, "urn:uuid:" + UUID.randomUUID(), List.of(), Map.of());
    }

    Problem withErrors(List<Violation> found) {
        List<Violation> first = found.stream().limit(MOST_ERRORS).toList();
        return new Problem(type, title, status, detail, instance, first, headers);
    }

    Problem withHeader(String name, String value) {
        return new Problem(type, title, status, detail, instance, errors, Map.of(name, value));
    }

    byte[] json() {
        try {
            return MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem detail is always JSON", e);
        }
    }
}
