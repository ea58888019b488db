package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsFlowTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final Map<String, Object> JSON = Map.of("Content-Type", "application/json", "CamelHttpQuery", "q=5");
    private static final String HANDLER =
            """
            <error-handler>
              <on-error-continue type="%s">
                <set-payload value="#[output text/plain --- 'p=' ++ (payload.id default 'none') ++ ' q=' ++ (attributes.queryParams.q default 'none')]"/>
              </on-error-continue>
            </error-handler>
            """;

    @Test
    void errorIsHandledWithTheMessageFromBeforeTheOperation() throws Exception {
        try (Imported app = Mule.flow("<http:request config-ref='client' path='/x' method='GET'/>"
                + HANDLER.formatted("HTTP:RESPONSE_VALIDATION"))) {
            app.answers((uri, exchange) -> {
                exchange.getMessage().setBody("not there");
                exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 404);
            });
            assertThat(app.answer(ORDERS, "{\"id\": \"7\"}", JSON)).isEqualTo("p=7 q=5");
        }
    }

    @Test
    void statusThatIsAnErrorIsSaidAsTheOldBusSaidIt() throws Exception {
        try (Imported app = Mule.flow(
                "<http:request config-ref='client' path='/x' method='POST'/>"
                        + "<error-handler><on-error-continue><set-payload value='#[error.description]'/></on-error-continue></error-handler>")) {
            int[] status = {404};
            app.answers((uri, exchange) -> exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, status[0]));
            assertThat(app.answer(ORDERS, "", Map.of()))
                    .matches("HTTP POST on resource 'http:(//)?stock.example:80/x' failed: not found \\(404\\).");
            status[0] = 418;
            assertThat(app.answer(ORDERS, "", Map.of())).endsWith("failed with status code 418.");
        }
    }

    @Test
    void handlerOfATypeMayHaveACondition() throws Exception {
        try (Imported app = Mule.flow(
                """
                <raise-error type="APP:BAD" description="#[payload]"/>
                <error-handler>
                  <on-error-continue type="APP:BAD" when="#[error.description == 'one']"><set-payload value="first"/></on-error-continue>
                  <on-error-continue><set-payload value="second"/></on-error-continue>
                </error-handler>
                """)) {
            assertThat(app.answer(ORDERS, "one", Map.of())).isEqualTo("first");
            assertThat(app.answer(ORDERS, "two", Map.of())).isEqualTo("second");
        }
    }

    @Test
    void connectionThatFailsIsThatOfItsConnector() throws Exception {
        try (Imported app = Mule.app(
                """
                <flow name="ordersFlow"><http:listener config-ref="server" path="/orders"/>
                  <db:select config-ref="db"><db:sql>select 1</db:sql></db:select>
                """
                        + HANDLER.formatted("DB:CONNECTIVITY") + "</flow>")) {
            app.answers((uri, exchange) -> {
                throw new ConnectException("refused");
            });
            assertThat(app.answer(ORDERS, "{\"id\": \"7\"}", JSON)).isEqualTo("p=7 q=5");
        }
    }

    @Test
    void requestHasTheTimeLimitAndHeadersOfItsConfiguration() throws Exception {
        try (Imported app = Mule.app(
                """
                <http:request-config name="own" responseTimeout="2500"><http:request-connection host="own.example" port="80"/>
                  <http:default-headers><http:default-header key="X-Client" value="a"/></http:default-headers></http:request-config>
                <flow name="ordersFlow"><http:listener config-ref="server" path="/orders"/>
                  <http:request config-ref="own" path="/x" method="#[vars.way default 'PUT']"><http:headers>#[{'X-Own': 'b'}]</http:headers></http:request>
                  <http:request config-ref="client" path="${place}"><http:uri-params>#[{id: 7}]</http:uri-params></http:request>
                </flow>
                """)) {
            app.answers((uri, exchange) -> {
                if (uri.contains("/x")) {
                    assertThat(exchange.getMessage().getHeaders())
                            .containsEntry("X-Client", "a")
                            .containsEntry("X-Own", "b")
                            .containsEntry(Exchange.HTTP_METHOD, "PUT");
                }
            });
            app.answer(ORDERS, "{}", JSON);
            assertThat(app.sent.get(0)).contains("responseTimeout=2500");
            assertThat(app.sent.get(1)).contains("responseTimeout=10000");
            assertThat(Mule.written(app)).contains("{{place}}");
        }
    }

    @Test
    void changeThatOneRouteMakesIsKept() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="x" value="a"/><set-variable variableName="y" value="a"/>
                <scatter-gather>
                  <route><set-variable variableName="x" value="b"/><set-variable variableName="y" value="b"/></route>
                  <route><set-variable variableName="y" value="c"/></route>
                </scatter-gather>
                <set-payload value="#[vars.x ++ ' ' ++ (vars.y joinBy '+')]"/>
                """)) {
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("b b+c");
        }
    }

    @Test
    void attemptBeginsWithTheVariablesFromBefore() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="n" value="#[0]"/>
                <until-successful maxRetries="2" millisBetweenRetries="1">
                  <set-variable variableName="n" value="#[vars.n + 1]"/>
                  <http:request config-ref="client" path="/x" method="POST"/>
                </until-successful>
                <set-payload value="#['n=' ++ vars.n]"/>
                """)) {
            int[] calls = {0};
            app.answers((uri, exchange) -> {
                if (calls[0]++ < 2) {
                    throw new ConnectException("refused");
                }
            });
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("n=1");
        }
    }

    @Test
    void nullAmidATextIsTheWord() throws Exception {
        try (Imported app = Mule.flow("<set-payload value='a#[vars.nothing]b'/>")) {
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("anullb");
        }
    }

    @Test
    void outerCounterComesBack() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="seen" value=""/>
                <foreach collection="#[['a', 'b']]">
                  <foreach collection="#[['x']]"><logger/></foreach>
                  <set-variable variableName="seen" value="#[vars.seen ++ vars.counter]"/>
                </foreach>
                <set-payload value="#[vars.seen]"/>
                """)) {
            assertThat(app.answer(ORDERS, "", Map.of())).isEqualTo("12");
        }
    }

    @Test
    void fileOfAnAbsolutePathIsWhereItSays(@TempDir Path folder) throws Exception {
        try (Imported app = Mule.app(
                """
                <file:config name="files"><file:connection workingDir="%s/wd"/></file:config>
                <flow name="ordersFlow"><http:listener config-ref="server" path="/orders"/>
                  <file:write config-ref="files" path="%s/other/y.txt"/></flow>
                """
                        .formatted(folder, folder))) {
            String[] named = {""};
            app.answers((uri, exchange) -> named[0] = exchange.getMessage().getHeader("CamelFileName", String.class));
            app.answer(ORDERS, "x", Map.of());
            assertThat(folder.resolve("wd").resolve(named[0]).normalize()).isEqualTo(folder.resolve("other/y.txt"));
            assertThat(Files.exists(folder.resolve("wd"))).isFalse();
        }
    }

    @Test
    void anEntryIsGoneWhenItsTimeIsOver() throws Exception {
        try (Imported app = Mule.app(
                """
                <os:object-store name="short" entryTtl="20" entryTtlUnit="MILLISECONDS"/>
                <os:object-store name="long" entryTtl="1" entryTtlUnit="HOURS"/>
                <flow name="putFlow"><http:listener config-ref="server" path="/put"/>
                  <os:store key="k" objectStore="short"><os:value>#['a']</os:value></os:store>
                  <os:store key="k" objectStore="long"><os:value>#['b']</os:value></os:store>
                </flow>
                <flow name="getFlow"><http:listener config-ref="server" path="/get"/>
                  <os:retrieve key="k" objectStore="short" target="a"><os:default-value>#['gone']</os:default-value></os:retrieve>
                  <os:retrieve key="k" objectStore="long" target="b"><os:default-value>#['gone']</os:default-value></os:retrieve>
                  <set-payload value="#[vars.a ++ vars.b]"/>
                </flow>
                """)) {
            app.answer("platform-http:/put", "", Map.of());
            String answer = "ab";
            for (long end = System.nanoTime() + 10_000_000_000L; answer.equals("ab") && System.nanoTime() < end; ) {
                answer = app.answer("platform-http:/get", "", Map.of());
            }
            assertThat(answer).isEqualTo("goneb");
        }
    }

    @Test
    void whatIsNotTakenOverIsNamed() {
        try (Imported app = Mule.flow(
                "<jms:publish config-ref='jms' destination='A' priority='9' timeToLive='5'/><http:request config-ref='client' path='/x'/>")) {
            assertThat(Mule.outcome(app, "jms:publish")).contains("without priority, timeToLive");
            assertThat(Mule.outcome(app, "http:request")).startsWith("CONVERTED");
        }
    }

    @Test
    void statementThatIsComputedHasItsParameters() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-variable variableName="table" value="item"/>
                <db:select config-ref="db"><db:sql>#['select name from ' ++ vars.table ++ ' where id = :id']</db:sql>
                  <db:input-parameters>#[{id: payload.id}]</db:input-parameters></db:select>
                <set-payload value="#[output application/json --- payload]"/>
                """)) {
            app.answers((uri, exchange) -> {
                assertThat(exchange.getMessage().getHeader("CamelSqlQuery"))
                        .isEqualTo("select name from item where id = :#id");
                exchange.getMessage().setBody(List.of(Map.of("name", "nut")));
            });
            Exchange answer = app.request(ORDERS, "{\"id\": \"7\"}", JSON);
            assertThat(answer.getMessage().getBody(String.class)).contains("nut");
            assertThat(answer.getMessage().getHeaders()).doesNotContainKey("CamelSqlQuery");
        }
    }
}
