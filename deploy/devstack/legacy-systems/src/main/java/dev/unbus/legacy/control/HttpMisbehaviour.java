package dev.unbus.legacy.control;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Delays the answer of a slow system, and hangs up on the callers of one that is down, before any byte is read. */
@Singleton
final class HttpMisbehaviour {

    private static final int BEFORE_EVERYTHING = 1_000;

    private final Switchboard switchboard;

    HttpMisbehaviour(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, BEFORE_EVERYTHING);
    }

    private void filter(RoutingContext context) {
        LegacySystem.at(context.normalizedPath())
                .map(switchboard::behaviour)
                .ifPresentOrElse(behaviour -> behave(context, behaviour), context::next);
    }

    private static void behave(RoutingContext context, Behaviour behaviour) {
        switch (behaviour.mode()) {
            case DOWN -> context.request().connection().close();
            case SLOW -> delay(context, behaviour);
            case UP, FAIL -> context.next();
        }
    }

    private static void delay(RoutingContext context, Behaviour behaviour) {
        var millis = behaviour.delay().toMillis();
        if (millis == 0) {
            context.next();
            return;
        }
        context.request().pause();
        context.vertx().setTimer(millis, fired -> {
            context.request().resume();
            context.next();
        });
    }
}
