package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurningFlowTest {

    private static final String ORDERS = "platform-http:/orders";

    @Test
    void routesTakeTurns() throws Exception {
        try (Imported app = Mule.flow(
                """
                <round-robin><route><set-payload value="first"/></route><route><set-payload value="second"/></route></round-robin>
                """)) {
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("first");
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("second");
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("first");
        }
    }

    @Test
    void messageThatComesAgainIsAnError() throws Exception {
        try (Imported app = Mule.flow(
                """
                <idempotent-message-validator idExpression="#[payload]"/><set-payload value="new"/>
                <error-handler><on-error-continue type="MULE:DUPLICATE_MESSAGE"><set-payload value="again"/>
                </on-error-continue></error-handler>
                """)) {
            assertThat(app.answer(ORDERS, "a", Map.of())).isEqualTo("new");
            assertThat(app.answer(ORDERS, "a", Map.of())).isEqualTo("again");
            assertThat(app.answer(ORDERS, "b", Map.of())).isEqualTo("new");
            assertThat(Mule.outcome(app, "idempotent-message-validator")).startsWith("DIFFERENT");
        }
    }

    @Test
    void scriptOfGroovyMakesThePayload() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="kind" value="nut"/>
                <scripting:execute engine="groovy"><scripting:code>def n = many as int
                return "${vars.kind} x ${n * 2} of $payload"</scripting:code>
                <scripting:parameters>#[{many: '4'}]</scripting:parameters></scripting:execute>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(app.answer(ORDERS, "box", Map.of())).isEqualTo("nut x 8 of box");
        }
    }

    @Test
    void scriptThatNeedsTheOldBusIsNotGuessed() {
        try (Imported app = Mule.flow(
                "<scripting:execute engine='groovy'><scripting:code>vars.x = message.payload</scripting:code></scripting:execute>")) {
            assertThat(Mule.outcome(app, "scripting:execute"))
                    .startsWith("STUBBED")
                    .contains("the old bus");
        }
    }

    @Test
    void queueInMemoryAnswersWithItsResponseAndSharesNoVariables() throws Exception {
        try (Imported app = Mule.app(
                """
                <flow name="ordersFlow"><http:listener config-ref="server" path="/orders"/>
                  <set-variable variableName="mine" value="m"/>
                  <vm:publish-consume queueName="q" config-ref="vm" transactionalAction="ALWAYS_JOIN"/>
                  <set-payload value="#[payload ++ ' ' ++ (vars.mine default 'none') ++ ' ' ++ (vars.theirs default 'none')]"/>
                </flow>
                <flow name="behind"><vm:listener queueName="q" config-ref="vm">
                    <vm:response><vm:content>#['answer ' ++ payload]</vm:content></vm:response></vm:listener>
                  <set-variable variableName="theirs" value="t"/>
                  <set-payload value="#[vars.mine default 'nothing']"/>
                </flow>
                """)) {
            assertThat(app.answer(ORDERS, "x", Map.of())).isEqualTo("answer nothing m none");
            assertThat(Mule.outcome(app, "vm:publish-consume"))
                    .startsWith("DIFFERENT")
                    .contains("transaction");
        }
    }

    @Test
    void queueInMemoryHoldsWhatItIsGiven() throws Exception {
        try (Imported app = Mule.flow(
                """
                <foreach collection="#[1 to 1200]"><vm:publish queueName="many" config-ref="vm"/></foreach>
                <set-payload value="done"/>
                """)) {
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("done");
        }
    }

    @Test
    void queueThatStaysEmptyIsAnError() throws Exception {
        try (Imported app = Mule.flow(
                """
                <vm:consume queueName="empty" config-ref="vm" timeout="10"/>
                <error-handler><on-error-continue type="VM:EMPTY_QUEUE"><set-payload value="empty"/></on-error-continue></error-handler>
                """)) {
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("empty");
        }
    }
}
