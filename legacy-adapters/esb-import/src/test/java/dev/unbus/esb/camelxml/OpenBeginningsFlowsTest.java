package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Endpoints without a scheme: a key stands in its place, or the whole is the name of an endpoint. */
class OpenBeginningsFlowsTest {

    private static final String PROPERTIES = "src/main/resources/imported.properties";

    @Test
    void callsByHttpWhatOnlyHasOptionsOfHttp() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route>
                  <from uri="direct:in"/>
                  <to uri="{{server.url}}/{{path}}?bridgeEndpoint=true"/>
                  <to uri="{{protocol}}://{{host}}/x?throwExceptionOnFailure=false"/>
                  <to uri="{{orders.http.endpoint}}"/>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).hasSize(3);
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT).get(0)).contains("server.url", "path", "HTTP");
            assertThat(flow.text(PROPERTIES)).contains("server.url=http://unset-server.url", "protocol=http\n");
            flow.answer("direct:in", "x", Map.of());
            assertThat(flow.sent).hasSize(3);
        }
    }

    @Test
    void leavesOutWhatNothingSaysTheKindOf() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route><from uri="direct:in"/><to uri="{{target}}/x?timeout=5"/></route>
                <route><from uri="{{server.url}}?bridgeEndpoint=true"/><to uri="mock:x"/></route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("to", "from");
        }
    }

    @Test
    void readsTheSchemeInTheValueOfAKey() throws Exception {
        try (Imported flow = Imported.of(Map.of(
                "flow.xml",
                Spring.context(
                        """
                <route id="r">
                  <from uri="{{in}}:{{name}}"/>
                  <to uri="{{base}}/orders?throwExceptionOnFailure=false"/>
                  <to uri="http{{secure}}://host/x"/>
                  <to uri="{{other:mock:later}}"/>
                </route>
                """),
                "resources/app.properties",
                "in=direct\nname=in\nbase={{root}}/v1\nroot=http4://server:81\nsecure=s"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            flow.answer("direct:in", "x", Map.of());
            assertThat(flow.sent.get(0)).contains("server:81/v1/orders");
            assertThat(flow.sent.get(1)).startsWith("https:").contains("host/x");
            assertThat(flow.text("src/main/resources/camel/route-r.yaml")).contains("mock:later");
        }
    }

    @Test
    void findsAnEndpointByItsName() throws Exception {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <cxf:cxfEndpoint xmlns:cxf="http://camel.apache.org/schema/cxf" id="search"
                    address="http://search:80/s" wsdlURL="s.wsdl" serviceName="a:S" endpointName="a:P" xmlns:a="urn:a"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <endpoint id="later" uri="seda:queue"/>
                  <endpoint id="itself" uri="itself"/>
                  <route id="r">
                    <from uri="direct:in"/>
                    <to uri="later"/>
                    <choice>
                      <when><simple>${header.a} == 1</simple><to uri="search"/><to ref="search"/></when>
                      <when><simple>${header.a} == 2</simple><to uri="itself"/><to uri="nothing"/></when>
                    </choice>
                  </route>
                </camelContext>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("to", "to");
            assertThat(flow.text("src/main/resources/camel/route-r.yaml"))
                    .contains("seda:queue", "cxf:{{soap.search-80-s.url}}");
        }
    }
}
