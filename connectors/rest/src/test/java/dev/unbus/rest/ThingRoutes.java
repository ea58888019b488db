package dev.unbus.rest;

import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** The route of each operation; the id of the thing says what is to go wrong. */
@ApplicationScoped
class ThingRoutes extends RouteBuilder {

    @Override
    public void configure() {
        rest().openApi().specification("contract/openapi.yaml").routeId("things-api");

        from("direct:findThings")
                .routeId("find-things")
                .routeConfigurationId("unbus-rest")
                .process(ThingRoutes::showHeaders)
                .marshal()
                .json()
                .setHeader("X-Count", constant(1))
                .setHeader("X-Secret", constant("secret"));
        from("direct:getThing")
                .routeId("get-thing")
                .routeConfigurationId("unbus-rest")
                .setBody(ThingRoutes::thing);
        from("direct:putThing")
                .routeId("put-thing")
                .routeConfigurationId("unbus-rest")
                .log("put");
        from("direct:deleteThing")
                .routeId("delete-thing")
                .routeConfigurationId("unbus-rest")
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(204))
                .setBody(simple("${null}"));
    }

    private static void showHeaders(Exchange exchange) {
        Map<String, String> shown = new TreeMap<>();
        exchange.getMessage().getHeaders().forEach((name, value) -> {
            if (!name.startsWith("Camel")) {
                shown.put(name, value.getClass().getSimpleName() + " " + value);
            }
        });
        exchange.getMessage().setBody(shown);
    }

    private static Object thing(Exchange exchange) {
        return switch (exchange.getMessage().getHeader("thingId", String.class)) {
            case "missing" -> throw new RejectedException("thing-exists", "thingId", "there is no such thing");
            case "same" -> throw new RejectedException("thing-unchanged", "/size", "it has that size already");
            case "odd" -> throw new RejectedException("thing-even", "/parts/0", "only even things are taken");
            case "busy" -> throw new UnavailableException("shelf", "it is busy", null, Duration.ofMillis(6500));
            case "down" -> throw new UnavailableException("shelf", "no answer", null);
            case "bug" -> throw new IllegalStateException("secret payload");
            case "liar" -> "{\"name\":\"\",\"size\":\"big\"}";
            case "mumble" -> "mumble";
            case "mute" -> "";
            case "teapot" -> {
                exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 418);
                yield "{}";
            }
            default -> "{\"name\":\"größe\",\"size\":1}";
        };
    }
}
