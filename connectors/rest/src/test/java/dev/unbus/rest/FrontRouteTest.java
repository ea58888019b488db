package dev.unbus.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Unremovable;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FrontRouteTest {

    @Test
    void tellsItsPoliciesOfEveryRequestThatTheContractHas() throws IOException {
        Watch.SEEN.clear();

        RawHttp.get("/things/1");
        RawHttp.get("/things/bug");
        RawHttp.get("/things?limit=none");
        RawHttp.get("/nothing");

        assertThat(Watch.SEEN).containsExactly("begin", "done", "begin", "done", "begin", "done");
    }

    /** A policy as metrics have one. */
    @Singleton
    @Unremovable
    static final class Watch implements RoutePolicyFactory {

        static final List<String> SEEN = new CopyOnWriteArrayList<>();

        @Override
        public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
            return !routeId.equals("things-api")
                    ? null
                    : new RoutePolicySupport() {
                        @Override
                        public void onExchangeBegin(Route began, Exchange exchange) {
                            SEEN.add("begin");
                        }

                        @Override
                        public void onExchangeDone(Route done, Exchange exchange) {
                            SEEN.add("done");
                        }
                    };
        }
    }
}
