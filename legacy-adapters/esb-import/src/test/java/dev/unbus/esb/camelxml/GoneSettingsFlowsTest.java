package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings of components and contexts whose place is another today. */
class GoneSettingsFlowsTest {

    private static Imported flow(String beans, String members) {
        return Imported.of(Spring.file(
                beans + "<camelContext xmlns='http://camel.apache.org/schema/spring'>" + members + "</camelContext>"));
    }

    @Test
    void leavesThePoolOfAnHttpClientToIt() {
        try (Imported flow = flow(
                """
                <bean id="pool" class="org.apache.commons.httpclient.MultiThreadedHttpConnectionManager">
                  <property name="params" ref="params"/></bean>
                <bean id="params" class="org.apache.commons.httpclient.params.HttpConnectionManagerParams"/>
                <bean id="http" class="org.apache.camel.component.http.HttpComponent">
                  <property name="httpConnectionManager" ref="pool"/></bean>
                """,
                "<route><from uri='direct:r'/><to uri='http://acme.com'/></route>")) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("left out: [httpConnectionManager]"));
        }
    }

    @Test
    void servesWhatAServerOfItsOwnServed() {
        try (Imported flow = flow(
                """
                <bean id="jetty" class="org.apache.camel.component.jetty.JettyHttpComponent"><property name="sslSocketConnectors">
                  <map><entry key="8443"><bean class="org.eclipse.jetty.server.ssl.SslSocketConnector"/></entry></map></property></bean>
                """,
                "<route><from uri='jetty:https://0.0.0.0:8443/x'/><to uri='mock:a'/></route>")) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).anyMatch(reason -> reason.contains("its certificate"));
        }
    }

    @Test
    void appliesAConfigurationOfRoutesToThoseItIsFor() throws Exception {
        String handling =
                "<routeConfiguration %s><onException><exception>java.lang.Exception</exception><handled><constant>true"
                        + "</constant></handled><setBody><constant>handled</constant></setBody></onException></routeConfiguration>"
                        + "<route><from uri='direct:r'/><throwException exceptionType='java.lang.IllegalStateException' message='x'/></route>";
        try (Imported flow = flow("", handling.formatted(""))) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(flow.answer("direct:r", "x", Map.of())).isEqualTo("handled");
        }
        try (Imported flow = flow("", handling.formatted("id='others'"))) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(flow.request("direct:r", "x", Map.of()).getException()).hasMessage("x");
        }
    }

    @Test
    void namesTheCircuitBreakersOfToday() {
        try (Imported flow =
                flow("", "<hystrixConfiguration id='h'/><route><from uri='direct:r'/><to uri='mock:a'/></route>")) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).anyMatch(reason -> reason.contains("fault tolerance"));
        }
    }

    @Test
    void keepsTheSettingsOfAComponentBesideThatWhichHasNoForm() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="odata" class="org.apache.camel.component.olingo4.Olingo4Component">
                  <property name="configuration"><bean class="org.apache.camel.component.olingo4.Olingo4Configuration">
                    <property name="httpHeaders"><map><entry key="A" value="b"/></map></property>
                    <property name="serviceUri" value="https://books.example.org"/>
                  </bean></property>
                </bean>
                <camelContext xmlns="http://camel.apache.org/schema/spring"><route>
                  <from uri="direct:r"/><to uri="odata:read/Books"/>
                </route></camelContext>
                """))) {
            assertThat(flow.text("src/main/resources/imported.properties"))
                    .contains("camel.component.olingo4.service-uri=https://books.example.org");
            assertThat(Spring.reasons(flow, Outcome.STUBBED))
                    .containsExactly("these have to be set up anew: [httpHeaders]; but for them, the component is"
                            + " configured as camel.component.olingo4 in the properties");
        }
    }

    @Test
    void saysThatScriptsDoNotFillADatabase() {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <jdbc:embedded-database xmlns:jdbc="http://www.springframework.org/schema/jdbc" id="shop" type="H2">
                  <jdbc:script location="classpath:shop.sql"/>
                </jdbc:embedded-database>
                <camelContext xmlns="http://camel.apache.org/schema/spring"><route>
                  <from uri="direct:r"/><to uri="sql:select 1?dataSource=#shop"/>
                </route></camelContext>
                """))) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.endsWith("by its migrations, not by the integration"));
        }
    }
}
