package dev.unbus.delivery.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.unbus.catalog.model.Guarantee;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.InterceptSendToMockEndpointStrategy;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.InterceptSendToEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class GuaranteeCheckTest {

    private static final String SOURCE = "unbus-store:in";
    private static final String SINK = "unbus-store:one";

    private final String route = "route-" + UUID.randomUUID();

    @Inject
    CamelContext camel;

    @Inject
    TestGuarantees guarantees;

    @AfterEach
    void removeRoute() throws Exception {
        guarantees.declared.clear();
        for (String id : new String[] {route, "called"}) {
            camel.getRouteController().stopRoute(id);
            camel.removeRoute(id);
            RouteDefinition left = ((ModelCamelContext) camel).getRouteDefinition(id);
            if (left != null) {
                ((ModelCamelContext) camel).removeRouteDefinition(left);
            }
        }
    }

    static Stream<Arguments> routesThatCannot() {
        return Stream.of(
                refused("kafka:a", steps -> steps.to(SINK), "it begins with kafka:, which is at-least-once at best"),
                refused(
                        "jms:a?transacted=true",
                        steps -> steps.to(SINK),
                        "it begins with jms:, which is at-least-once"),
                refused(
                        "jms:a",
                        steps -> steps.to(SINK),
                        "acknowledges a message by itself, before its route has ended"),
                refused("http:a", steps -> steps.to(SINK), "it begins with http:, which gives no message again"),
                refused("unbus-store:in-weak", steps -> steps.to(SINK), "its beginning (unbus-store:) keeps nothing"),
                refused(SOURCE, steps -> steps.to(SINK).to("jms:user:secret@a"), "step 2 of route"),
                refused(SOURCE, steps -> steps.to(SINK).to("jms:a").id("tell"), "step tell (jms:) sends outside"),
                refused(SOURCE, steps -> steps.toD("kafka:${body}").id("tell"), "step tell (kafka:) sends outside"),
                refused(SOURCE, steps -> steps.enrich("http:a").id("ask"), "step ask (http:) may call twice"),
                refused(SOURCE, steps -> steps.toD("${body}").id("tell"), "step tell chooses its target"),
                refused(SOURCE, steps -> steps.recipientList().body().id("tell"), "step tell chooses its target"),
                refused(SOURCE, steps -> steps.wireTap(SINK).id("tell"), "step tell (unbus-store:) sends when its"),
                refused(SOURCE, steps -> steps.to("seda:a").id("later"), "step later (seda:) hands over in memory"),
                refused(SOURCE, GuaranteeCheckTest::aggregated, "step all keeps messages in memory"),
                refused(
                        SOURCE,
                        steps -> steps.to("unbus-store:one-weak").id("weak"),
                        "step weak (unbus-store:) keeps nothing: switch it on"),
                refused(SOURCE, steps -> steps.to(SINK).to("unbus-store:two:a").id("two"), "which one keeps"),
                refused(SOURCE, steps -> steps.to("log:a"), "nothing keeps its commit record"),
                refused(SOURCE, GuaranteeCheckTest::keyedInOneBranch, "step unkeyed (http:) may call twice"),
                refused(SOURCE, GuaranteeCheckTest::keyRemoved, "step unkeyed (http:) may call twice"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("routesThatCannot")
    void refusesARouteThatCannotBeEffectivelyOnce(String from, Consumer<RouteDefinition> steps, String reason) {
        guarantees.declared.put(route, Guarantee.EFFECTIVELY_ONCE);

        assertThatThrownBy(() -> start(from, steps))
                .rootCause()
                .hasMessageStartingWith("route " + route + " is declared effectively-once in catalog-info.yaml, but ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("what it can give: " + route + "=at-least-once")
                .hasMessageNotContaining("secret");
    }

    @Test
    void startsARouteThatCan() throws Exception {
        guarantees.declared.put(route, Guarantee.EFFECTIVELY_ONCE);

        start(SOURCE, steps -> steps.to("log:a")
                .setHeader("Idempotency-Key")
                .body()
                .filter(exchange -> true)
                .to("http:a")
                .end()
                .to(SINK)
                .toD("unbus-store:one-${body}"));

        assertThat(camel.getRouteController().getRouteStatus(route).isStarted()).isTrue();
    }

    @Test
    void startsARouteThatPromisesLess() throws Exception {
        guarantees.declared.put(route, Guarantee.AT_LEAST_ONCE);

        start("kafka:a", steps -> steps.to("jms:a"));

        assertThat(camel.getRouteController().getRouteStatus(route).isStarted()).isTrue();
    }

    @Test
    void looksAtTheRoutesThatAreCalled() throws Exception {
        camel.addRoutes(new RouteBuilder(camel) {
            @Override
            public void configure() {
                from("direct:called").routeId("called").to("jms:a").id("tell");
            }
        });
        guarantees.declared.put(route, Guarantee.EFFECTIVELY_ONCE);

        assertThatThrownBy(() -> start(SOURCE, steps -> steps.to(SINK).to("direct:called")))
                .rootCause()
                .hasMessageContaining("step tell (jms:) sends outside the group");
    }

    @Test
    void refusesTheNameOfNoRoute() {
        guarantees.declared.put("tpyo", Guarantee.AT_LEAST_ONCE);

        assertThatThrownBy(() -> start(SOURCE, steps -> steps.to(SINK)))
                .rootCause()
                .hasMessage("catalog-info.yaml declares a guarantee of tpyo, which is no route of this integration:"
                        + " correct the name in unbus.dev/guarantees");
    }

    @Test
    void knowsASinkThatATestStandsBefore() throws Exception {
        String sink = "unbus-store:" + route;
        camel.getCamelContextExtension().registerEndpointCallback(new InterceptSendToMockEndpointStrategy(sink));
        guarantees.declared.put(route, Guarantee.EFFECTIVELY_ONCE);

        start(SOURCE, steps -> steps.to(sink));

        assertThat(camel.getEndpoint(sink)).isInstanceOf(InterceptSendToEndpoint.class);
        assertThat(camel.getRouteController().getRouteStatus(route).isStarted()).isTrue();
    }

    private static void aggregated(RouteDefinition steps) {
        steps.aggregate(AggregationStrategies.groupedBody())
                .constant(true)
                .completionSize(2)
                .id("all")
                .to(SINK);
    }

    private static void keyedInOneBranch(RouteDefinition steps) {
        steps.choice()
                .when(exchange -> true)
                .setHeader("Idempotency-Key")
                .body()
                .to("http:a")
                .otherwise()
                .to("http:a")
                .id("unkeyed");
    }

    private static void keyRemoved(RouteDefinition steps) {
        steps.setHeader("Idempotency-Key")
                .body()
                .removeHeaders("*", "Other")
                .to("http:a")
                .id("unkeyed");
    }

    private static Arguments refused(String from, Consumer<RouteDefinition> steps, String reason) {
        return arguments(from, steps, reason);
    }

    private void start(String from, Consumer<RouteDefinition> steps) throws Exception {
        camel.addRoutes(new RouteBuilder(camel) {
            @Override
            public void configure() {
                steps.accept(from(from).routeId(route));
            }
        });
    }
}
