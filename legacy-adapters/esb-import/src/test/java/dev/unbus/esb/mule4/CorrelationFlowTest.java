package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.esb.Imported;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class CorrelationFlowTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final Map<String, Object> GIVEN = Map.of("X-Correlation-ID", "c-1");

    @Test
    void idOfTheClientStaysWithAllThatTheRequestBecomes() throws Exception {
        List<Object> ids = new CopyOnWriteArrayList<>();
        try (Imported app = Mule.app(
                """
                <vm:config name="queues"><vm:queues><vm:queue queueName="later"/></vm:queues></vm:config>
                <jms:config name="broker"><jms:active-mq-connection/></jms:config>
                <flow name="ordersFlow"><http:listener config-ref="server" path="/orders"/>
                  <async><vm:publish config-ref="queues" queueName="later"/></async>
                  <set-payload value="#[correlationId]"/>
                </flow>
                <flow name="laterFlow"><vm:listener config-ref="queues" queueName="later"/>
                  <jms:publish config-ref="broker" destination="IDS"><jms:message><jms:body>#[correlationId]</jms:body></jms:message></jms:publish>
                </flow>
                """)) {
            app.answers((uri, exchange) -> ids.add(exchange.getMessage().getHeader("JMSCorrelationID")));
            assertThat(app.answer(ORDERS, "", GIVEN)).isEqualTo("c-1");
            await().untilAsserted(() -> assertThat(app.sent).containsExactly("unbus-jms:queue:IDS c-1"));
            assertThat(ids).containsExactly("c-1");
        }
    }

    @Test
    void idGoesOutWithARequest() throws Exception {
        assertThat(sent("<http:request config-ref='client' path='/a'/>")).containsExactly("c-1");
        assertThat(sent("<http:request config-ref='client' path='/a' correlationId='#[\"own-\" ++ correlationId]'/>"))
                .containsExactly("own-c-1");
        assertThat(sent("<http:request config-ref='client' path='/a' sendCorrelationId='NEVER'/>"))
                .isEqualTo(Collections.singletonList(null));
        assertThat(
                        sent(
                                "<http:request config-ref='client' path='/a'><http:headers>#[{'X-Correlation-ID': 'h-1'}]</http:headers></http:request>"))
                .containsExactly("h-1");
    }

    @Test
    void idStaysAtHomeWhereTheConfigurationSaysSo() throws Exception {
        List<Object> ids = new ArrayList<>();
        try (Imported app = Mule.app(
                """
                <http:request-config name="silent" sendCorrelationId="NEVER"><http:request-connection host="h.example" port="80"/></http:request-config>
                <flow name="ordersFlow"><http:listener config-ref="server" path="/orders"/><http:request config-ref="silent" path="/a"/></flow>
                """)) {
            app.answers((uri, exchange) -> ids.add(exchange.getMessage().getHeader("X-Correlation-ID")));
            app.answer(ORDERS, "", GIVEN);
            assertThat(ids).isEqualTo(Collections.singletonList(null));
        }
    }

    private static List<Object> sent(String request) throws Exception {
        List<Object> ids = new ArrayList<>();
        try (Imported app = Mule.flow(request)) {
            app.answers((uri, exchange) -> ids.add(exchange.getMessage().getHeader("X-Correlation-ID")));
            app.answer(ORDERS, "", GIVEN);
            assertThat(Mule.outcome(app, "http:request")).startsWith("CONVERTED");
        }
        return ids;
    }

    @Test
    void idOfAMessageFromABrokerIsTaken() throws Exception {
        try (Imported app = Mule.app(
                """
                <jms:config name="broker"><jms:active-mq-connection/></jms:config>
                <flow name="in"><jms:listener config-ref="broker" destination="IN"/>
                  <http:request config-ref="client" path="/a"/><jms:publish config-ref="broker" destination="OUT">
                  <jms:message><jms:body>#[correlationId]</jms:body></jms:message></jms:publish></flow>
                """)) {
            app.request("unbus-jms:queue:IN", "x", Map.of("JMSCorrelationID", "j-1"));
            assertThat(app.sent.get(1)).isEqualTo("unbus-jms:queue:OUT j-1");
        }
    }

    @Test
    void headersOfAMessageFromABrokerHaveTheirOldNames() throws Exception {
        try (Imported app = Mule.app(
                """
                <jms:config name="broker"><jms:active-mq-connection/></jms:config>
                <flow name="in"><jms:listener config-ref="broker" destination="IN"/>
                  <set-variable variableName="id" value="#[attributes.headers.correlationId]"/>
                  <jms:publish config-ref="broker" destination="OUT">
                  <jms:message><jms:body>#[vars.id ++ '/' ++ attributes.headers.priority ++ '/' ++ attributes.headers.redelivered]</jms:body></jms:message></jms:publish></flow>
                """)) {
            app.request(
                    "unbus-jms:queue:IN",
                    "x",
                    Map.of("JMSCorrelationID", "j-1", "JMSPriority", 4, "JMSRedelivered", false));
            assertThat(app.sent).containsExactly("unbus-jms:queue:OUT j-1/4/false");
        }
    }
}
