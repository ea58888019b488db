package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Servers of CXF for REST that routes take requests from. */
class RestServerFlowsTest {

    private static final String SERVICE =
            """
            package com.acme.shop;

            import javax.ws.rs.*;
            import javax.ws.rs.core.*;

            @Path("/orders/")
            @Produces(MediaType.APPLICATION_JSON)
            public interface OrderService {
                String ONE = "{id: [0-9]+}";

                @GET
                @Path(ONE + "/lines")
                Order lines(@PathParam("id") int id, @QueryParam("max") @DefaultValue("10") int max, @Context UriInfo uri);

                @POST
                @Consumes("application/json")
                Response add(Order order);

                @PUT @Path("{id}") @Consumes(MediaType.TEXT_PLAIN) @Produces("text/plain")
                String rename(@PathParam("id") String id, String name);

                @GET @Path("count") @Produces("text/plain")
                int count(@QueryParam("of") String of);
            }
            """;

    private static final String ORDER =
            "package com.acme.shop;\npublic class Order { public String id; public int amount; public int amount() { return amount; } }";

    private static final String SERVER =
            """
            <bean id="json" class="com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider"/>
            <cxf:rsServer xmlns:cxf="http://camel.apache.org/schema/cxf" id="orders" address="http://localhost:8080/shop"
                serviceClass="com.acme.shop.OrderService">
              <cxf:providers><ref bean="json"/></cxf:providers>
            </cxf:rsServer>
            """;

    private static Imported shop(String beans, String routes) {
        return Imported.of(Map.of(
                "resources/camel.xml",
                        Spring.file(beans + "<camelContext xmlns=\"http://camel.apache.org/schema/spring\">" + routes
                                + "</camelContext>"),
                "java/com/acme/shop/OrderService.java", SERVICE,
                "java/com/acme/shop/Order.java", ORDER));
    }

    private static Imported simple() {
        return shop(
                SERVER,
                """
                <route id="shop"><from uri="cxfrs:bean:orders?bindingStyle=SimpleConsumer"/>
                  <recipientList><simple>direct:${header.operationName}</simple></recipientList></route>
                <route><from uri="direct:lines"/><setBody><simple>${header.id} of ${header.max}</simple></setBody></route>
                <route><from uri="direct:add"/><setHeader name="CamelHttpResponseCode"><constant>201</constant></setHeader>
                  <setHeader name="kind"><simple>${body.class.name} ${body.amount}</simple></setHeader></route>
                <route><from uri="direct:rename"/><setBody><simple>${header.id} is ${body}</simple></setBody></route>
                <route><from uri="direct:count"/><setBody><simple>${header.of}:${body}</simple></setBody></route>
                """);
    }

    @Test
    void hasTheRouteCalledWithHeadersAndTheBodyOfTheRequest() throws Exception {
        try (Imported flow = simple()) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.FAILED)).isEmpty();
            assertThat(flow.answer("direct:rest-orders-lines", null, Map.of("id", "7")))
                    .isEqualTo("7 of 10");
            assertThat(flow.answer("direct:rest-orders-rename", "new", Map.of("id", "7")))
                    .isEqualTo("7 is new");
            assertThat(flow.answer("direct:rest-orders-count", "ignored", Map.of("of", "a")))
                    .isEqualTo("a:");
        }
    }

    @Test
    void makesObjectsOfJsonAndJsonOfObjects() throws Exception {
        try (Imported flow = simple()) {
            Exchange added = flow.request(
                    "direct:rest-orders-add",
                    "{\"id\":\"a\",\"amount\":3}",
                    new HashMap<>(Map.of("Content-Type", "application/json; charset=utf-8")));
            assertThat(added.getException()).isNull();
            assertThat(added.getMessage().getHeader("kind")).isEqualTo("com.acme.shop.Order 3");
            assertThat(added.getMessage().getBody(String.class)).isEqualTo("{\"id\":\"a\",\"amount\":3}");
            assertThat(added.getMessage().getHeader("Content-Type")).isEqualTo("application/json");
        }
    }

    @Test
    void servesWhatTheAnnotationsSay() {
        try (Imported flow = simple()) {
            String contract = flow.text("src/main/resources/contract/rest-orders.yaml");
            assertThat(contract)
                    .contains("url: \"/shop\"", "/orders/{id}/lines:", "/orders:", "/orders/count:", "text/plain")
                    .contains("operationId: \"rest-orders-lines\"", "default: \"10\"");
        }
    }

    @Test
    void givesAllArgumentsWhereTheBindingIsTheDefault() throws Exception {
        try (Imported flow = shop(
                "",
                """
                <route id="shop">
                  <from uri="cxfrs:http://localhost:8080/shop?resourceClasses=com.acme.shop.OrderService"/>
                  <choice>
                    <when><simple>${header.operationName} == 'rename'</simple>
                      <setBody><simple>${body[0]} is ${body[1]}</simple></setBody></when>
                    <when><simple>${header.operationName} == 'lines'</simple>
                      <setBody><simple>${body.size} ${body[1]} ${body[2]}</simple></setBody></when>
                    <otherwise><setBody><simple>Hi ${body}</simple></setBody></otherwise>
                  </choice>
                </route>
                """)) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:rest-shop-rename", "new", Map.of("id", "7")))
                    .isEqualTo("7 is new");
            assertThat(flow.answer("direct:rest-shop-lines", "", Map.of("id", "7")))
                    .startsWith("3 10");
            assertThat(flow.answer("direct:rest-shop-count", "", Map.of("of", "Ann")))
                    .isEqualTo("Hi Ann");
        }
    }

    @Test
    void letsNobodyInWhomTheOldServerKeptOut() {
        String kept = SERVER.replace(
                "</cxf:rsServer>",
                "<cxf:inInterceptors><bean class=\"com.acme.Login\"/></cxf:inInterceptors></cxf:rsServer>");
        try (Imported flow = shop(kept, "<route><from uri='cxfrs:bean:orders'/><to uri='log:x'/></route>")) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactlyInAnyOrder("cxf:rsServer", "from");
        }
    }

    @Test
    void leavesServersWithoutRoutesToTheirClasses() {
        try (Imported flow = shop(
                """
                <bean id="service" class="com.acme.shop.Orders"/>
                <jaxrs:server xmlns:jaxrs="http://cxf.apache.org/jaxrs" id="plain" address="/plain">
                  <jaxrs:serviceBeans><ref bean="service"/></jaxrs:serviceBeans>
                </jaxrs:server>
                """,
                "<route><from uri='timer:x'/><to uri='log:x'/></route>")) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).anyMatch(reason -> reason.contains("Quarkus REST"));
        }
    }

    @Test
    void readsTheAnnotationsOfAClassThatIsNotThereWhenItHasBeenMovedOver() throws Exception {
        try (Imported flow = Imported.of(
                Spring.file(SERVER + "<camelContext xmlns=\"http://camel.apache.org/schema/spring\"><route id='shop'>"
                        + "<from uri='cxfrs:bean:orders?bindingStyle=SimpleConsumer'/>"
                        + "<toD uri='direct:${header.operationName}'/></route></camelContext>"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("the class com.acme.shop.OrderService has to be moved over"));
            assertThat(flow.text("src/main/java/com/acme/shop/OrderService.java"))
                    .contains("Stands in for the class");
            Exchange exchange = flow.request("platform-http:/shop", null, Map.of(Exchange.HTTP_PATH, "/shop/orders/1"));
            assertThat(exchange.getException()).hasMessageContaining("com.acme.shop.OrderService has to be moved here");
        }
    }
}
