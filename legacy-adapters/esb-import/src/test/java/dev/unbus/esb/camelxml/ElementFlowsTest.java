package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import org.junit.jupiter.api.Test;

/** Elements of other libraries beside the routes. */
class ElementFlowsTest {

    private static final String ROUTE = "<camelContext xmlns='http://camel.apache.org/schema/spring'><route>"
            + "<from uri='timer:x'/><to uri='log:x'/></route></camelContext>";

    private static Imported beside(String elements) {
        return Imported.of(Spring.file(elements + ROUTE));
    }

    @Test
    void saysWhereTheServicesOfJavaGo() {
        try (Imported flow = beside(
                """
                <jaxws:endpoint xmlns:jaxws="http://cxf.apache.org/jaxws" id="e" implementor="com.acme.Quotes" address="/q"/>
                <jaxws:client xmlns:jaxws="http://cxf.apache.org/jaxws" id="c" serviceClass="com.acme.Q" address="http://q"/>
                <http:conduit xmlns:http="http://cxf.apache.org/transports/http/configuration" name="*.http-conduit">
                  <http:client ConnectionTimeout="10"/>
                </http:conduit>
                """)) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("quarkus.cxf.endpoint"))
                    .anyMatch(reason -> reason.contains("quarkus.cxf.client or"))
                    .anyMatch(reason -> reason.contains("quarkus.tls"));
        }
    }

    @Test
    void keepsServicesThatLetNotEverybodyInForAPerson() {
        try (Imported flow = beside(
                """
                <jaxws:endpoint xmlns:jaxws="http://cxf.apache.org/jaxws" id="e" implementor="com.acme.Quotes" address="/q">
                  <jaxws:inInterceptors><bean class="com.acme.Login"/></jaxws:inInterceptors>
                </jaxws:endpoint>
                <httpj:engine-factory xmlns:httpj="http://cxf.apache.org/transports/http-jetty/configuration" bus="cxf">
                  <httpj:tlsServerParameters><s:clientAuthentication xmlns:s="http://cxf.apache.org/configuration/security" required="true"/>
                  </httpj:tlsServerParameters>
                </httpj:engine-factory>
                <s:http xmlns:s="http://www.springframework.org/schema/security" auto-config="true"/>
                """)) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED))
                    .containsExactlyInAnyOrder("jaxws:endpoint", "httpj:engine-factory", "s:http");
        }
    }

    @Test
    void leavesWhatOnlyJavaUsesToIt() {
        try (Imported flow = beside(
                """
                <task:executor xmlns:task="http://www.springframework.org/schema/task" id="t" pool-size="4"/>
                <oxm:jaxb2-marshaller xmlns:oxm="http://www.springframework.org/schema/oxm" id="m" contextPath="a.b"/>
                <tx:advice xmlns:tx="http://www.springframework.org/schema/tx" id="a"/>
                """)) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.IGNORED))
                    .containsExactlyInAnyOrder("task:executor", "oxm:jaxb2-marshaller");
        }
    }
}
