package dev.unbus.observe;

import dev.unbus.observe.RouteControl.Act;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Takes {@code POST /observe/routes/{id}/suspend} and {@code …/resume} on the management port, from whoever has the token. Errors
 * are problem details (<a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>).
 */
@Singleton
final class ControlEndpoint {

    private static final Logger LOG = Logger.getLogger(ControlEndpoint.class);
    private static final String PATH = "/observe/routes/:route/";

    private final RouteControl control;
    private final ControlToken token;

    ControlEndpoint(RouteControl control, ControlToken token) {
        this.control = control;
        this.token = token;
    }

    void serve(@Observes ManagementInterface management) {
        management.router().post(PATH + "suspend").blockingHandler(call -> answer(call, Act.SUSPEND), false);
        management.router().post(PATH + "resume").blockingHandler(call -> answer(call, Act.RESUME), false);
    }

    private void answer(RoutingContext call, Act act) {
        String route = call.pathParam("route");
        if (!token.isIn(call.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            Refusal.send(call, 401, "Unauthorized", "Send the content of the token file as a bearer token.");
        } else if (!control.knows(route)) {
            Refusal.send(call, 404, "Not Found", "This integration has no route of that id.");
        } else if (!control.reasonAgainst(route, act).isEmpty()) {
            Refusal.send(call, 409, "Conflict", control.reasonAgainst(route, act));
        } else {
            act(call, route, act);
        }
    }

    private void act(RoutingContext call, String route, Act act) {
        try {
            control.act(route, act);
            LOG.infof("%s: %s as asked on the management port", route, act == Act.SUSPEND ? "suspended" : "resumed");
            call.response().setStatusCode(204).end();
        } catch (Exception failed) { // as Camel declares it
            LOG.warnf(failed, "%s could not be acted on", route);
            Refusal.send(call, 500, "Internal Server Error", "The route could not be acted on; the log tells more.");
        }
    }
}
