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
}
