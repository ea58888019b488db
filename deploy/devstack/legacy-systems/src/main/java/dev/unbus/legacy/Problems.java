package dev.unbus.legacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every refused request into problem details that name the rule and the place, and no value. */
@Singleton
class Problems {

    @ServerExceptionMapper(priority = 1)
    Response refused(WebApplicationException refused) {
        if (refused.getCause() instanceof JsonProcessingException json) {
            return malformed(json);
        }
        var original = refused.getResponse();
        var problem = Problem.response(original.getStatus(), String.valueOf(refused.getMessage()));
        original.getHeaders().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
                values.forEach(value -> problem.header(name, value));
            }
        });
        return problem.build();
    }

    @ServerExceptionMapper(priority = 1)
    Response mismatched(MismatchedInputException json) {
        return malformed(json);
    }

    @ServerExceptionMapper(priority = 1)
    Response malformed(JsonProcessingException json) {
        return Problem.response(400, explanation(json)).build();
    }

    private static String explanation(JsonProcessingException json) {
        if (json instanceof UnrecognizedPropertyException) {
            return "unknown field at " + place(json);
        }
        if (json instanceof ValueInstantiationException && json.getCause() != null) {
            return String.valueOf(json.getCause().getMessage());
        }
        return json instanceof JsonMappingException ? "wrong type or value at " + place(json) : "not JSON";
    }

    private static String place(JsonProcessingException json) {
        return "/"
                + ((JsonMappingException) json)
                        .getPath().stream()
                                .map(step -> step.getFieldName() == null
                                        ? Integer.toString(step.getIndex())
                                        : step.getFieldName())
                                .collect(Collectors.joining("/"));
    }
}
