package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Route templates, route policies and what else a route of the old bus is set to, as imported. */
class TemplateFlowsTest {

    private static final String TEMPLATE =
            """
            <routeTemplate id="greeting">
              <templateParameter name="name"/><templateParameter name="word" defaultValue="hello"/>
              <route><from uri="direct:{{name}}"/><setBody><simple>{{word}} ${body} at {{place:home}}</simple></setBody></route>
            </routeTemplate>
            """;

    @Test
    void writesOutEachRouteOfATemplate() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        TEMPLATE
                                + """
                <templatedRoute routeTemplateRef="greeting" routeId="a"><parameter name="name" value="a"/></templatedRoute>
                <templatedRoute routeTemplateRef="greeting" routeId="b">
                  <parameter name="name" value="b"/><parameter name="word" value="bye"/>
                </templatedRoute>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:a", "Ann", Map.of())).isEqualTo("hello Ann at home");
            assertThat(flow.answer("direct:b", "Ann", Map.of())).isEqualTo("bye Ann at home");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.FAILED)).isEmpty();
        }
    }

    @Test
    void stubsATemplatedRouteWithoutAParameterOrATemplate() {
        try (Imported flow = Imported.of(Spring.context(TEMPLATE
                + "<templatedRoute routeTemplateRef=\"greeting\"/><templatedRoute routeTemplateRef=\"none\"/>"))) {
            assertThat(Spring.reasons(flow, Outcome.STUBBED))
                    .contains(
                            "the parameter name has no value",
                            "there is no route template none in the sources",
                            "no templated route of the sources is made of it: Java may do so");
        }
    }

    @Test
    void keepsTheRoutePolicyOfCamel() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="few" class="org.apache.camel.impl.ThrottlingInflightRoutePolicy">
                  <property name="maxInflightExchanges" value="4"/>
                </bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route id="r" routePolicyRef="few"><from uri="direct:a"/><to uri="mock:b"/></route>
                </camelContext>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.camel().getRoute("r").getRoutePolicyList()).hasSize(1);
            assertThat(Spring.kinds(flow, Outcome.DIFFERENT)).isEmpty();
        }
    }

    @Test
    void asksForTheRoutePolicyOfTheProject() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="own" class="com.acme.NightPolicy"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route id="r" routePolicyRef="own"><from uri="direct:a"/><to uri="mock:b"/></route>
                </camelContext>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .contains("the class com.acme.NightPolicy has to be moved over; a placeholder stands in its place");
        }
    }

    @Test
    void takesWhatTheContextSetsForItsRoutes() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <camelContext autoStartup="false" xmlns="http://camel.apache.org/schema/spring">
                  <route id="r"><from uri="direct:a"/><to uri="mock:b"/></route>
                </camelContext>
                """))) {
            assertThat(flow.text("src/main/resources/camel/route-r.yaml")).contains("autoStartup: \"false\"");
        }
    }
}
