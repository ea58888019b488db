package dev.unbus.catalog.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unbus.catalog.http.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers a call that no resource gets to see. */
@Singleton
final class ProblemResponse {

    private final ObjectMapper json;

    ProblemResponse(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the call with problem details. */
    void send(RoutingContext call, int status, String detail) {
        Problem problem = Problem.of(status, detail, call.normalizedPath());
        HttpServerResponse response = call.response().setStatusCode(status);
        try {
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE).end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem can always be written", impossible);
        }
    }
}
