package dev.unbus.observe;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Says no on the management port, in problem details (<a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>). */
final class Refusal {

    private Refusal() {}

    static void send(RoutingContext call, int status, String title, String detail) {
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", call.normalizedPath());
        call.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.toBuffer());
    }
}
