package dev.unbus.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;

/**
 * What a caller is told that reaches no instance, as a problem detail (RFC 9457).
 *
 * @param status the status
 * @param title its meaning
 * @param detail one sentence
 */
record Problem(int status, String title, String detail) {

    static Problem unknownVersion(String flow, String version, Iterable<String> versions) {
        return new Problem(
                404,
                "Not Found",
                "There is no version %s of %s here; there are: %s."
                        .formatted(version, flow, String.join(", ", versions)));
    }

    static Problem nobody(String flow) {
        return new Problem(503, "Service Unavailable", "No instance of " + flow + " answers; try again in a moment.");
    }

    static Problem brokenOff(String flow) {
        return new Problem(502, "Bad Gateway", "The instance of " + flow + " that had the call broke off.");
    }

    /** The answer to the call; what is left of its body is not read. */
    ProxyResponse answer(ProxyContext call) {
        ProxyResponse response = call.request().release().response().release();
        if (status == 503) {
            response.putHeader("Retry-After", "1");
        }
        Buffer body = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
        return response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Content-Length", Integer.toString(body.length()))
                .setBody(Body.body(body));
    }
}
