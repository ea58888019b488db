package dev.unbus.esb.runtime.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.esb.runtime.NotConvertedException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** Requests of REST on their way through the annotations of a class. */
class ResourceTest {

    @Retention(RetentionPolicy.RUNTIME)
    @interface Path {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface GET {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface POST {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface Produces {
        String[] value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface PathParam {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface QueryParam {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface DefaultValue {
        String value();
    }

    /** An order, as JSON. */
    public record Order(String id, int amount) {}

    /** The service of the old bus. */
    @Path("/orders/")
    @Produces("application/json")
    public interface Orders {

        /** One. */
        @GET
        @Path("{id: [0-9]+}")
        String one(@PathParam("id") long id, @QueryParam("max") @DefaultValue("10") int max);

        /** The newest. */
        @GET
        @Path("newest")
        @Produces("text/plain")
        String newest();

        /** Adds one. */
        @POST
        Order add(Order order);
    }

    private final DefaultCamelContext camel = new DefaultCamelContext();

    private Exchange received(boolean arguments, String verb, String path, Object body) {
        Resource resource = resource(arguments);
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setBody(body);
        exchange.getMessage()
                .setHeaders(new java.util.HashMap<>(Map.of(
                        Exchange.HTTP_METHOD,
                        verb,
                        Exchange.HTTP_PATH,
                        path,
                        "Content-Type",
                        "application/json; charset=utf-8")));
        resource.receive(exchange);
        return exchange;
    }

    private static Resource resource(boolean arguments) {
        Resource resource = new Resource();
        resource.setClasses(Orders.class.getName());
        resource.setBase("/shop");
        resource.setArguments(arguments);
        return resource;
    }

    @Test
    void namesTheOperationAndItsParameters() {
        Exchange exchange = received(false, "GET", "/shop/orders/7", "ignored");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("operationName", "one")
                .containsEntry("id", 7L)
                .containsEntry("max", 10);
        assertThat(exchange.getMessage().getBody()).isNull();
    }

    @Test
    void givesTheArgumentsInOrder() {
        Exchange exchange = received(true, "GET", "/shop/orders/7", null);
        assertThat(exchange.getMessage().getBody()).isEqualTo(List.of(7L, 10)).hasToString("7");
    }

    @Test
    void makesAnObjectOfJsonAndJsonOfIt() {
        Exchange exchange = received(false, "POST", "/shop/orders/", "{\"id\":\"a\",\"amount\":3}");
        assertThat(exchange.getMessage().getBody()).isEqualTo(new Order("a", 3));
        resource(false).answer(exchange);
        assertThat(exchange.getMessage().getBody()).isEqualTo("{\"id\":\"a\",\"amount\":3}");
        assertThat(exchange.getMessage().getHeader("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void leavesTextAsItIsAndSaysItsMediaType() {
        Exchange exchange = received(false, "GET", "/shop/orders/newest", null);
        exchange.getMessage().setBody("none");
        resource(false).answer(exchange);
        assertThat(exchange.getMessage().getBody()).isEqualTo("none");
        assertThat(exchange.getMessage().getHeader("Content-Type")).isEqualTo("text/plain");
    }

    @Test
    void endsTheRouteWhereNoMethodAnswers() {
        assertThat(status(received(false, "GET", "/shop/orders/a", null))).isEqualTo(404);
        assertThat(status(received(false, "POST", "/shop/orders/7", null))).isEqualTo(405);
    }

    private static Object status(Exchange exchange) {
        assertThat(exchange.isRouteStop()).isTrue();
        return exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE);
    }

    @Test
    void saysThatTheClassHasToBeMovedOver() {
        Resource resource = new Resource();
        resource.setClasses("com.acme.Gone");
        assertThatThrownBy(() -> resource.receive(new DefaultExchange(camel)))
                .isInstanceOf(NotConvertedException.class)
                .hasMessageContaining("com.acme.Gone has to be moved here");
    }
}
