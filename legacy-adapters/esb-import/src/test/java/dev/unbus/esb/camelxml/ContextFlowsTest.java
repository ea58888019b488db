package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contexts, what they share and what they take from elsewhere, as imported. */
class ContextFlowsTest {

    @Test
    void servesWhatJettyServed() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="status">
                  <from uri="jetty:http://0.0.0.0:8080/order/status?httpMethodRestrict=GET"/>
                  <transform><simple>status of ${header.id}</simple></transform>
                </route>
                """))) {
            assertThat(flow.answer("platform-http:/order/status", null, Map.of("id", 7)))
                    .isEqualTo("status of 7");
        }
    }

    @Test
    void joinsContextsThatSpokeThroughDirectVm() throws Exception {
        String blueprint = "<blueprint xmlns=\"http://www.osgi.org/xmlns/blueprint/v1.0.0\">"
                + "<camelContext xmlns=\"http://camel.apache.org/schema/blueprint\" id=\"%s\">%s</camelContext></blueprint>";
        try (Imported flow = Imported.of(
                Map.of(
                        "a.xml",
                        blueprint.formatted(
                                "front", "<route id='in'><from uri='direct:start'/><to uri='direct-vm:back'/></route>"),
                        "b.xml",
                        blueprint.formatted(
                                "back",
                                "<route id='out'><from uri='direct-vm:back'/><setBody><constant>done</constant></setBody></route>")))) {
            assertThat(flow.answer("direct:start", "x", Map.of())).isEqualTo("done");
        }
    }

    @Test
    void tellsChannelsOfTheSameNameApart() throws Exception {
        String routes =
                """
                <route><from uri="direct:%s"/><to uri="direct:same"/></route>
                <route><from uri="direct:same"/><setBody><constant>%s</constant></setBody></route>
                """;
        try (Imported flow = Imported.of(Map.of(
                "one.xml", Spring.context(routes.formatted("in-one", "one")),
                "two.xml", Spring.context(routes.formatted("in-two", "two"))))) {
            assertThat(flow.answer("direct:in-one", "x", Map.of())).isEqualTo("one");
            assertThat(flow.answer("direct:in-two", "x", Map.of())).isEqualTo("two");
        }
    }

    @Test
    void findsChannelsOfItsOwnContextByComputedNames() throws Exception {
        String routes =
                """
                <route><from uri="direct:in"/><toD uri="direct:${header.to}?failIfNoConsumers=true"/></route>
                <route><from uri="direct:same"/><setBody><constant>%s</constant></setBody></route>
                """;
        try (Imported flow = Imported.of(Map.of(
                "one.xml", Spring.context(routes.formatted("one")),
                "two.xml", Spring.context(routes.formatted("two"))))) {
            assertThat(flow.answer("direct:one.in", "x", Map.of("to", "same"))).isEqualTo("one");
            assertThat(flow.answer("direct:two.in", "x", Map.of("to", "same"))).isEqualTo("two");
            assertThat(Spring.kinds(flow, Outcome.DIFFERENT)).isEmpty();
        }
    }

    @Test
    void sendsFromOneFileOfRoutesToAnother() throws Exception {
        String file = "<routes xmlns=\"http://camel.apache.org/schema/spring\">%s</routes>";
        try (Imported flow = Imported.of(
                Map.of(
                        "one.xml",
                                file.formatted(
                                        "<route><from uri='direct:in'/><to uri='direct:b'/><to uri='seda:c?waitForTaskToComplete=Always'/></route>"),
                        "two.xml",
                                file.formatted(
                                        "<route><from uri='direct:b'/><setBody><simple>${body} b</simple></setBody></route>"
                                                + "<route><from uri='seda:c'/><setBody><simple>${body} c</simple></setBody></route>")))) {
            assertThat(flow.answer("direct:in", "a", Map.of())).isEqualTo("a b c");
        }
    }

    @Test
    void doesNotGuessWhichOfSeveralFilesIsMeant() {
        String file = "<routes xmlns=\"http://camel.apache.org/schema/spring\">%s</routes>";
        String back = "<route><from uri='direct:b'/><to uri='log:b'/></route>";
        try (Imported flow = Imported.of(Map.of(
                "one.xml", file.formatted("<route><from uri='direct:in'/><to uri='direct:b'/></route>"),
                "two.xml", file.formatted(back),
                "three.xml", file.formatted(back)))) {
            assertThat(Spring.reasons(flow, Outcome.STUBBED))
                    .containsExactly("no route of the project takes from direct:b");
        }
    }

    @Test
    void saysWhatAComputedNameNoLongerFinds() {
        String file = "<routes xmlns=\"http://camel.apache.org/schema/spring\">%s</routes>";
        String back = "<route><from uri='direct:b'/><to uri='log:b'/></route>";
        try (Imported flow = Imported.of(Map.of(
                "one.xml", file.formatted(back),
                "two.xml",
                        file.formatted(
                                back + "<route><from uri='direct:in'/><toD uri='direct:${header.to}'/></route>")))) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .containsExactly("it no longer finds b: other contexts have channels of these names, too");
        }
    }

    @Test
    void takesRoutesFromTheContextThatItRefersTo() throws Exception {
        try (Imported flow = Imported.of(
                Map.of(
                        "routes.xml",
                        Spring.file(
                                """
                        <routeContext id="shared" xmlns="http://camel.apache.org/schema/spring">
                          <route id="shared"><from uri="direct:shared"/><setBody><constant>ok</constant></setBody></route>
                        </routeContext>
                        """),
                        "camel.xml",
                        Spring.file(
                                """
                        <import resource="routes.xml"/>
                        <camelContext xmlns="http://camel.apache.org/schema/spring"><routeContextRef ref="shared"/></camelContext>
                        """)))) {
            assertThat(flow.answer("direct:shared", "x", Map.of())).isEqualTo("ok");
            assertThat(Spring.kinds(flow, Outcome.FAILED)).isEmpty();
        }
    }

    @Test
    void takesConfigurationFromThePropertiesOfTheProject() throws Exception {
        try (Imported flow = Imported.of(
                Map.of(
                        "resources/bus.properties",
                        "queue.name=ORDERS\nunused=1\n",
                        "camel.xml",
                        Spring.context(
                                """
                        <propertyPlaceholder id="p" location="classpath:bus.properties"/>
                        <route id="configured"><from uri="direct:configured"/><to uri="jms:queue:{{queue.name}}"/></route>
                        """)))) {
            flow.request("direct:configured", "m", Map.of());
            assertThat(flow.sent).containsExactly("unbus-jms:queue:ORDERS m");
            assertThat(flow.paths()).anyMatch(path -> path.endsWith("imported.properties"));
        }
    }

    @Test
    void answersRestVerbsWithTheirRoutes() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <rest path="/orders">
                  <get uri="{id}" id="getOrder"><to uri="direct:find"/></get>
                  <delete uri="{id}" id="cancelOrder">
                    <route><setBody><simple>cancelled ${header.id}</simple></setBody></route>
                  </delete>
                </rest>
                <route><from uri="direct:find"/><setBody><simple>order ${header.id}</simple></setBody></route>
                """))) {
            assertThat(flow.answer("direct:get-order", null, Map.of("id", 4))).isEqualTo("order 4");
            assertThat(flow.answer("direct:cancel-order", null, Map.of("id", 4)))
                    .isEqualTo("cancelled 4");
            assertThat(flow.paths()).anyMatch(path -> path.contains("contract/"));
        }
    }

    @Test
    void readsFilesOfRoutesWithoutAContext() throws Exception {
        try (Imported flow = Imported.of(
                """
                <routes xmlns="http://camel.apache.org/schema/spring">
                  <route id="plain"><from uri="direct:plain"/><setBody><constant>ok</constant></setBody></route>
                </routes>
                """)) {
            assertThat(flow.answer("direct:plain", "x", Map.of())).isEqualTo("ok");
        }
    }

    @Test
    void keepsTheStepsOfARouteWhoseSourceIsNoLongerThere() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="left"><from uri="switchyard://Orders"/><setBody><constant>ok</constant></setBody></route>
                """))) {
            assertThat(flow.answer("direct:left-begin", "x", Map.of())).isEqualTo("ok");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("from");
        }
    }

    @Test
    void handsHeadersOfCamelThroughQueuesAsBefore() {
        try (Imported flow = Imported.of(
                Spring.context("<route id='in'><from uri='file:in'/><to uri='activemq:queue:orders'/></route>"))) {
            assertThat(flow.text("src/main/resources/imported.properties")).contains("unbus.jms.camel-headers=true");
        }
        try (Imported flow =
                Imported.of(Spring.context("<route id='in'><from uri='file:in'/><to uri='file:out'/></route>"))) {
            assertThat(flow.text("src/main/resources/imported.properties")).doesNotContain("unbus.jms");
        }
    }

    @Test
    void saysThatNothingDecryptsValuesAndWhichOptionsAreLeftOut() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="jasypt" class="org.apache.camel.component.jasypt.JasyptPropertiesParser"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring" threadNamePattern="x">
                  <propertyPlaceholder id="p" location="classpath:x.properties" propertiesParserRef="jasypt"/>
                  <route><from uri="direct:a"/><to uri="jms:a"/></route>
                </camelContext>
                """))) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("threadNamePattern"))
                    .filteredOn(reason -> reason.contains("decrypts"))
                    .hasSize(2);
        }
    }
}
