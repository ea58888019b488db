package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.runtime.NotConvertedException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class ScopesFlowTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final String CALL = "<http:request method=\"POST\" config-ref=\"client\" path=\"/%s\"/>";

    @Test
    void loopsOverACollectionAndKeepsVariablesAndPayload() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="seen" value=""/>
                <foreach collection="#[payload.items]">
                  <set-variable variableName="seen" value="#[vars.seen ++ payload ++ vars.counter]"/>
                </foreach>
                <set-payload value="#[output text/plain --- vars.seen ++ '/' ++ payload.customer]"/>
                """)) {
            String answer = app.answer(
                    ORDERS,
                    "{\"customer\": \"c\", \"items\": [\"a\", \"b\"]}",
                    Map.of("Content-Type", "application/json"));

            assertThat(Mule.lost(app)).isEmpty();
            assertThat(answer).isEqualTo("a1b2/c");
        }
    }

    @Test
    void gathersWhatEachItemBecomes() throws Exception {
        try (Imported app = Mule.flow(
                """
                <parallel-foreach collection="#[payload]">
                  <set-payload value="#[payload ++ '!']"/>
                </parallel-foreach>
                <set-payload value="#[payload.payload joinBy ' ']"/>
                """)) {
            assertThat(app.answer(ORDERS, "[\"a\", \"b\"]", Map.of("Content-Type", "application/json")))
                    .isEqualTo("a! b!");
        }
    }

    @Test
    void takesTheFirstBranchThatIsTrue() throws Exception {
        try (Imported app = Mule.flow(
                """
                <choice>
                  <when expression="#[attributes.queryParams.size == 'big']"><set-payload value="big one"/></when>
                  <when expression="#[payload == 'x']"><set-payload value="an x"/></when>
                  <otherwise><set-payload value="#['other ' ++ payload]"/></otherwise>
                </choice>
                """)) {
            assertThat(app.answer(ORDERS, "x", Map.of("CamelHttpQuery", "size=big&size=small")))
                    .isEqualTo("big one");
            assertThat(app.answer(ORDERS, "x", Map.of())).isEqualTo("an x");
            assertThat(app.answer(ORDERS, "y", Map.of())).isEqualTo("other y");
        }
    }

    @Test
    void gathersTheAnswersOfParallelRoutes() throws Exception {
        try (Imported app = Mule.flow(
                """
                <scatter-gather>
                  <route><set-payload value="one"/></route>
                  <route><set-payload value="two"/></route>
                </scatter-gather>
                <set-payload value="#[payload.'0'.payload ++ payload.'1'.payload]"/>
                """)) {
            assertThat(app.answer(ORDERS, "x", Map.of())).isEqualTo("onetwo");
        }
    }

    @Test
    void takesOverTheVariablesThatRoutesChange() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="x" value="a"/>
                <set-variable variableName="y" value="a"/>
                <scatter-gather>
                  <route><set-variable variableName="x" value="b"/><set-variable variableName="y" value="b"/></route>
                  <route><set-variable variableName="y" value="c"/></route>
                  <route><set-payload value="three"/></route>
                </scatter-gather>
                <set-payload value="#[vars.x ++ (vars.y joinBy '')]"/>
                """)) {
            assertThat(app.answer(ORDERS, "x", Map.of())).isEqualTo("bbc");
        }
    }

    @Test
    void keepsWhatARouteMadeOfTheMessageWhenItHandlesAnErrorOfItsOwn() throws Exception {
        try (Imported app = Mule.flow(
                """
                <scatter-gather>
                  <route><set-payload value="one"/>
                    <try><raise-error type="APP:X"/>
                      <error-handler><on-error-continue><set-payload value="#[payload ++ '!']"/></on-error-continue></error-handler>
                    </try>
                  </route>
                </scatter-gather>
                <set-payload value="#[payload.'0'.payload]"/>
                """)) {
            assertThat(app.answer(ORDERS, "x", Map.of())).isEqualTo("one!");
        }
    }

    @Test
    void hasTheMessageFromBeforeWhenARouteFails() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="x" value="a"/>
                <scatter-gather>
                  <route><set-variable variableName="x" value="b"/><set-payload value="one"/>%s</route>
                  <route><set-payload value="two"/></route>
                </scatter-gather>
                <error-handler><on-error-continue><set-payload value="#[payload ++ vars.x]"/></on-error-continue></error-handler>
                """
                        .formatted(CALL.formatted("a")))) {
            app.answers((uri, exchange) -> {
                throw new IOException("down");
            });
            assertThat(app.answer(ORDERS, "before ", Map.of())).isEqualTo("before a");
        }
    }

    @Test
    void triesAgainUntilItSucceedsAndThenGivesUp() throws Exception {
        try (Imported app = Mule.flow(
                """
                <until-successful maxRetries="2" millisBetweenRetries="1">
                %s
                </until-successful>
                """
                        .formatted(CALL.formatted("once")))) {
            AtomicInteger calls = new AtomicInteger();
            app.answers((uri, exchange) -> {
                if (calls.incrementAndGet() < 3) {
                    throw new IOException("not yet");
                }
                exchange.getMessage().setBody("done");
            });
            assertThat(app.answer(ORDERS, "x", Map.of())).isEqualTo("done");

            app.answers((uri, exchange) -> {
                throw new IOException("never");
            });
            Exchange failed = app.request(ORDERS, "x", Map.of());
            assertThat(failed.getMessage().getBody(String.class)).contains("retries exhausted", "never");
            assertThat(app.sent).hasSize(6).allMatch(sent -> sent.endsWith(" x"));
        }
    }

    @Test
    void keepsThePayloadWhenAnOperationHasATarget() throws Exception {
        try (Imported app = Mule.app(
                """
                <flow name="ordersFlow">
                  <http:listener config-ref="server" path="/orders"/>
                  <flow-ref name="price" target="price" targetValue="#[payload.amount]"/>
                  <set-payload value="#[payload ++ ' costs ' ++ vars.price]"/>
                </flow>
                <sub-flow name="price">
                  <set-payload value="#[{amount: 5}]"/>
                </sub-flow>
                """)) {
            assertThat(app.answer(ORDERS, "x", Map.of())).isEqualTo("x costs 5");
        }
    }

    @Test
    void goesOnBehindATryThatContinues() throws Exception {
        try (Imported app = Mule.app(
                """
                <configuration defaultErrorHandler-ref="everywhere"/>
                <error-handler name="everywhere">
                  <on-error-continue type="APP:*"><set-payload value="handled everywhere"/></on-error-continue>
                </error-handler>
                <flow name="ordersFlow">
                  <http:listener config-ref="server" path="/orders"/>
                  <try>
                    <raise-error type="APP:FIRST" description="first"/>
                    <error-handler>
                      <on-error-continue type="APP:FIRST">
                        <set-payload value="#[error.description]"/>
                      </on-error-continue>
                    </error-handler>
                  </try>
                  <choice>
                    <when expression="#[attributes.queryParams.again == 'yes']">
                      <raise-error type="APP:SECOND" description="second"/>
                    </when>
                  </choice>
                </flow>
                """)) {
            assertThat(app.answer(ORDERS, "x", Map.of())).isEqualTo("first");
            assertThat(app.answer(ORDERS, "x", Map.of("CamelHttpQuery", "again=yes")))
                    .isEqualTo("handled everywhere");
        }
    }

    @Test
    void takesTheFirstRouteThatSucceeds() throws Exception {
        try (Imported app = Mule.flow("<first-successful><route>" + CALL.formatted("a") + "</route><route>"
                + CALL.formatted("b") + "</route></first-successful>")) {
            app.answers((uri, exchange) -> {
                if (uri.contains("/a")) {
                    throw new IOException("down");
                }
                exchange.getMessage().setBody("b of " + exchange.getMessage().getBody());
            });
            assertThat(app.answer(ORDERS, "x", Map.of())).isEqualTo("b of x");
        }
    }

    @Test
    void stubsWhatIsBeyondAndKeepsTheRest() throws Exception {
        try (Imported app = Mule.app(
                """
                <salesforce:sfdc-config name="sf"/>
                <flow name="ordersFlow">
                  <http:listener config-ref="server" path="/orders"/>
                  <choice>
                    <when expression="#[payload == 'x']"><set-payload value="fine"/></when>
                    <otherwise><salesforce:create config-ref="sf" type="Contact"/></otherwise>
                  </choice>
                </flow>
                """)) {
            assertThat(app.answer(ORDERS, "x", Map.of())).isEqualTo("fine");
            assertThat(Mule.lost(app).stream().map(unit -> unit.kind()).toList())
                    .isEqualTo(List.of("salesforce:sfdc-config", "salesforce:create"));
            assertThat(app.request(ORDERS, "y", Map.of()).getException()).isInstanceOf(NotConvertedException.class);
        }
    }

    @Test
    void attemptsAndTheirPauseMayBeSettingsOrComputed() throws Exception {
        try (Imported app = Mule.app(
                """
                <global-property name="most" value="2"/>
                <flow name="ordersFlow"><http:listener config-ref="server" path="/orders"/>
                  <set-variable variableName="pause" value="#[1]"/>
                  <until-successful maxRetries="${most}" millisBetweenRetries="#[vars.pause]">
                    <http:request config-ref="client" path="/a"/>
                  </until-successful>
                  <error-handler><on-error-continue type="RETRY_EXHAUSTED"><set-payload value="gone"/></on-error-continue></error-handler>
                </flow>
                """)) {
            assertThat(Mule.lost(app)).isEmpty();
            app.answers((uri, exchange) -> {
                throw new ConnectException("down");
            });
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("gone");
            assertThat(app.sent).hasSize(3);
        }
    }

    @Test
    void namesOfVariablesMayBeComputed() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="key" value="total"/>
                <set-variable variableName="#[vars.key]" value='{"sum": 3}' mimeType="application/json"/>
                <set-variable variableName="#['copy-' ++ vars.key]" value="#[vars.total.sum]"/>
                <remove-variable variableName="#[vars.key]"/>
                <set-payload value="#[vars.'copy-total' ++ '/' ++ isEmpty(vars.total)]"/>
                """)) {
            assertThat(Mule.lost(app)).isEmpty();
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("3/true");
        }
    }

    @Test
    void resultsThatAreGatheredInAWayOfTheirOwnAreNamed() {
        try (Imported app = Mule.flow(
                """
                <scatter-gather><route><set-payload value="1"/></route><route><set-payload value="2"/></route><collect-list/></scatter-gather>
                """)) {
            assertThat(Mule.outcome(app, "scatter-gather")).startsWith("STUBBED results are gathered by collect-list");
        }
    }
}
