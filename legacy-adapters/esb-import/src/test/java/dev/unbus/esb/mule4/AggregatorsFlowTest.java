package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AggregatorsFlowTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final Map<String, Object> JSON = Map.of("Content-Type", "application/json");

    @Test
    void itemsOfALoopAreGathered() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="size" value="#[sizeOf(payload)]"/>
                <foreach>
                  <aggregators:group-based-aggregator name="loop" groupSize="#[vars.size]" evictionTime="0">
                    <aggregators:content>#[payload.id]</aggregators:content>
                    <aggregators:incremental-aggregation><set-variable variableName="seen" value="#[(vars.seen default '') ++ sizeOf(payload)]"/></aggregators:incremental-aggregation>
                    <aggregators:aggregation-complete><set-variable variableName="all" value="#[payload]"/><set-payload value="lost"/></aggregators:aggregation-complete>
                  </aggregators:group-based-aggregator>
                  <set-variable variableName="last" value="#[payload.id]"/>
                </foreach>
                <set-payload value="#[(vars.all joinBy '+') ++ ' ' ++ vars.last ++ ' ' ++ vars.seen]"/>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.lost(app)).isEmpty();
            assertThat(Mule.outcome(app, "aggregators:group-based-aggregator"))
                    .startsWith("DIFFERENT what is gathered");
            String body = "[{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}]";
            assertThat(app.answer(ORDERS, body, JSON)).isEqualTo("a+b+c c 12");
            assertThat(app.answer(ORDERS, body, JSON)).isEqualTo("a+b+c c 12");
        }
    }

    @Test
    void groupThatWasCompleteTakesNoMore() throws Exception {
        try (Imported app = Mule.flow(
                """
                <aggregators:group-based-aggregator name="closed" groupId="#[payload.group]" groupSize="1"/>
                <set-payload value="taken"/>
                <error-handler><on-error-continue type="AGGREGATORS:GROUP_COMPLETED"><set-payload value="late"/></on-error-continue></error-handler>
                """)) {
            assertThat(app.answer(ORDERS, "{\"group\": \"g1\"}", JSON)).isEqualTo("taken");
            assertThat(app.answer(ORDERS, "{\"group\": \"g1\"}", JSON)).isEqualTo("late");
            assertThat(app.answer(ORDERS, "{\"group\": \"g2\"}", JSON)).isEqualTo("taken");
        }
    }

    @Test
    void listenerGetsTheList() throws Exception {
        try (Imported app = Mule.app(
                """
                <flow name="ordersFlow"><http:listener config-ref="server" path="/orders"/>
                  <aggregators:size-based-aggregator name="pairs" maxSize="2"/></flow>
                <flow name="pairsFlow"><aggregators:aggregator-listener aggregatorName="pairs"/>
                  <jms:publish config-ref="jms" destination="PAIRS"><jms:message><jms:body>#[payload joinBy ',']</jms:body></jms:message></jms:publish></flow>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.lost(app)).isEmpty();
            assertThat(app.answer(ORDERS, "a", Map.of())).isEqualTo("a");
            app.answer(ORDERS, "b", Map.of());
            await().untilAsserted(() -> assertThat(app.sent).contains("unbus-jms:queue:PAIRS a,b"));
        }
    }
}
