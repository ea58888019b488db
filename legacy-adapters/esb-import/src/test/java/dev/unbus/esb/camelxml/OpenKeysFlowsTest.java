package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys of the configuration that the sources give no value, in places that take no text: only their step is lost, if anything. */
class OpenKeysFlowsTest {

    @Test
    void stubsStepsWhoseBeanOrClassNobodySays() throws Exception {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route>
                  <from uri="direct:in"/>
                  <choice>
                    <when><simple>${header.a} == 1</simple><to uri="bean:{{orders.bean}}?method=m"/></when>
                    <when><simple>${header.a} == 2</simple><process ref="{{orders.processor}}"/></when>
                    <when><simple>${header.a} == 3</simple><convertBodyTo type="{{orders.type}}"/></when>
                    <otherwise><setBody><constant>done</constant></setBody></otherwise>
                  </choice>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("to", "process", "convertBodyTo");
            assertThat(Spring.kinds(flow, Outcome.FAILED)).isEmpty();
            assertThat(flow.answer("direct:in", "x", Map.of("a", "4"))).isEqualTo("done");
            assertThat(flow.request("direct:in", "x", Map.of("a", "2")).getException())
                    .hasMessageContaining("which bean");
        }
    }

    @Test
    void findsTheBeanThatAKeySays() throws Exception {
        try (Imported flow = Imported.of(Map.of(
                "flow.xml",
                Spring.file(
                        """
                <bean id="orders" class="com.example.Orders"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route id="r"><from uri="direct:in"/><bean ref="{{orders.bean}}" method="m"/></route>
                </camelContext>
                """),
                "resources/app.properties",
                "orders.bean=orders"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text("src/main/resources/camel/route-r.yaml")).contains("ref: orders");
        }
    }

    @Test
    void listensAtAPortUntilSomebodySaysWhich() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route>
                  <from uri="netty4:tcp://{{listen.host}}:{{listen.at}}?textline=true"/>
                  <to uri="http4:{{call.host}}:{{call.at}}/orders"/>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(flow.text("src/main/resources/imported.properties"))
                    .contains("listen.at=1000", "call.at=1000", "call.host=unset-call.host");
        }
    }
}
