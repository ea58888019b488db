package dev.unbus.catalog.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever a resource throws into problem details. */
final class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    @ServerExceptionMapper
    Response refused(WebApplicationException thrown, UriInfo called) {
        int status = thrown.getResponse().getStatus();
        String detail = thrown instanceof Refusal ? thrown.getMessage() : placeOfMistake(thrown.getCause());
        Response.ResponseBuilder answer = answer(Problem.of(status, detail, path(called)));
        Object allowed = thrown.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allowed == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allowed).build();
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException thrown, UriInfo called) {
        return answer(Problem.of(400, placeOfMistake(thrown), path(called))).build();
    }

    /** A defect of ours: the caller gets a number to tell, the log has the rest. */
    @ServerExceptionMapper
    Response failed(RuntimeException defect, UriInfo called) {
        UUID number = UUID.randomUUID();
        LOG.errorf(defect, "call %s failed", number);
        return answer(Problem.of(500, "The catalog failed; its log tells more under " + number + ".", path(called)))
                .build();
    }

    /** Where a body that was sent cannot be used, never what stands there. */
    private static @Nullable String placeOfMistake(@Nullable Throwable cause) {
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                            .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                            .collect(Collectors.joining("/", "At /", ""))
                    + " the value is of the wrong type.";
        }
        return cause instanceof JsonProcessingException ? "The body is not the JSON that is asked for." : null;
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    /** As it was called: with what the API's paths begin with. */
    private static String path(UriInfo called) {
        return called.getRequestUri().getPath();
    }
}
