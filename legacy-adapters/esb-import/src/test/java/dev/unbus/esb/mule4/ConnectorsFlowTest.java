package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorsFlowTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final Map<String, Object> JSON = Map.of("Content-Type", "application/json");

    @Test
    void asksTheDatabaseWithNamedParameters() throws Exception {
        try (Imported app = Mule.app(
                """
                <db:config name="db"><db:my-sql-connection host="db.example" user="app" password="secret-1"/></db:config>
                <flow name="ordersFlow">
                  <http:listener config-ref="server" path="/orders"/>
                  <db:select config-ref="db">
                    <db:sql>select name from item where id = :id and kind = ':kind'</db:sql>
                    <db:input-parameters>#[{'id': payload.id}]</db:input-parameters>
                  </db:select>
                  <ee:transform><ee:message><ee:set-payload>%dw 2.0
                output application/json
                ---
                payload map $.name</ee:set-payload></ee:message></ee:transform>
                </flow>
                """)) {
            app.answers((uri, exchange) -> {
                assertThat(exchange.getMessage().getBody(Map.class).get("id")).isEqualTo(4);
                exchange.getMessage().setBody(List.of(Map.of("name", "nut")));
            });

            assertThat(app.answer(ORDERS, "{\"id\": 4}", JSON).replaceAll("\\s", ""))
                    .isEqualTo("[\"nut\"]");
            assertThat(app.paths().stream()
                            .filter(path -> path.endsWith(".sql"))
                            .map(app::text))
                    .containsExactly("select name from item where id = :#id and kind = ':kind'\n");
            assertThat(app.paths().stream().map(app::text)).noneMatch(text -> text.contains("secret-1"));
        }
    }

    @Test
    void publishesItsOwnMessageAndGoesOnWithTheFlows() throws Exception {
        try (Imported app = Mule.flow(
                """
                <jms:publish config-ref="jms" destination="ORDERS">
                  <jms:message><jms:body>#[payload.id]</jms:body><jms:properties>#[{'kind': 'k'}]</jms:properties></jms:message>
                </jms:publish>
                """)) {
            app.answers((uri, exchange) ->
                    assertThat(exchange.getMessage().getHeader("kind")).isEqualTo("k"));

            assertThat(app.answer(ORDERS, "{\"id\": 4}", JSON)).isEqualTo("{\"id\": 4}");
            assertThat(app.sent).containsExactly("unbus-jms:queue:ORDERS 4");
        }
    }

    @Test
    void answersThroughAQueueInMemory() throws Exception {
        try (Imported app = Mule.app(
                """
                <flow name="ordersFlow">
                  <http:listener config-ref="server" path="/orders"/>
                  <vm:publish-consume queueName="prices" config-ref="vm"/>
                </flow>
                <flow name="prices">
                  <vm:listener queueName="prices" config-ref="vm"/>
                  <set-payload value="#['price of ' ++ payload]"/>
                </flow>
                """)) {
            assertThat(app.answer(ORDERS, "nut", Map.of())).isEqualTo("price of nut");
        }
    }

    @Test
    void keepsObjectsUnderTheirKeys() throws Exception {
        try (Imported app = Mule.flow(
                """
                <os:store key="#[payload.id]" objectStore="seen"><os:value>#[payload.name]</os:value></os:store>
                <os:retrieve key="#[payload.id]" objectStore="seen" target="name"/>
                <os:remove key="#[payload.id]" objectStore="seen"/>
                <os:contains key="#[payload.id]" objectStore="seen" target="still"/>
                <set-payload value="#[output text/plain --- vars.name ++ ' ' ++ vars.still]"/>
                """)) {
            assertThat(app.answer(ORDERS, "{\"id\": \"1\", \"name\": \"nut\"}", JSON))
                    .isEqualTo("nut false");
        }
    }

    @Test
    void failsValidationsWithTheirTypes() throws Exception {
        try (Imported app = Mule.flow(
                """
                <validation:is-number value="#[payload.id]" numberType="INTEGER" message="no number"/>
                <error-handler>
                  <on-error-continue type="VALIDATION:INVALID_NUMBER">
                    <set-payload value="#['bad: ' ++ error.description]"/>
                  </on-error-continue>
                </error-handler>
                """)) {
            assertThat(app.answer(ORDERS, "{\"id\": \"x\"}", JSON)).isEqualTo("bad: no number");
            assertThat(app.answer(ORDERS, "{\"id\": 12}", JSON)).isEqualTo("{\"id\": 12}");
        }
    }

    @Test
    void readsAFileAndSaysWhenThereIsNone(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("stock.csv"), "id,name\n1,nut\n");
        try (Imported app = Mule.app(
                """
                <file:config name="files"><file:connection workingDir="%s"/></file:config>
                <flow name="ordersFlow">
                  <http:listener config-ref="server" path="/orders"/>
                  <file:read config-ref="files" path="#[attributes.queryParams.name]"/>
                  <set-payload value="#[output application/json --- payload map $.name]"/>
                  <error-handler>
                    <on-error-continue type="FILE:ILLEGAL_PATH"><set-payload value="no such file"/></on-error-continue>
                  </error-handler>
                </flow>
                """
                        .formatted(folder))) {
            assertThat(app.answer(ORDERS, "", Map.of("CamelHttpQuery", "name=stock.csv"))
                            .replaceAll("\\s", ""))
                    .isEqualTo("[\"nut\"]");
            assertThat(app.answer(ORDERS, "", Map.of("CamelHttpQuery", "name=other.csv")))
                    .isEqualTo("no such file");
        }
    }

    @Test
    void answersTheOperationsOfAnApi() throws Exception {
        String raml =
                """
                #%RAML 1.0
                title: Stock
                /items:
                  get:
                    displayName: All items
                  /{id}:
                    get:
                      description: One item
                """;
        String app =
                """
                <apikit:config name="stock-config" raml="stock.raml"/>
                <flow name="stock-main">
                  <http:listener config-ref="server" path="/api/*"/>
                  <apikit:router config-ref="stock-config"/>
                  <error-handler>
                    <on-error-continue type="APP:GONE"><set-payload value="gone"/></on-error-continue>
                  </error-handler>
                </flow>
                <flow name="get:\\items:stock-config"><set-payload value="all"/></flow>
                <flow name="get:\\items\\(id):stock-config">
                  <choice>
                    <when expression="#[attributes.uriParams.id == 'old']"><raise-error type="APP:GONE"/></when>
                  </choice>
                  <set-payload value="#['item ' ++ attributes.uriParams.id]"/>
                </flow>
                """;
        try (Imported imported = Imported.of(Map.of("mule/app.xml", Mule.xml(app), "resources/api/stock.raml", raml))) {
            assertThat(imported.failures()).isEmpty();
            assertThat(Mule.lost(imported)).isEmpty();
            String one = "direct:get-items-id-stock-config-operation";
            assertThat(imported.answer("direct:get-items-stock-config-operation", "", Map.of()))
                    .isEqualTo("all");
            assertThat(imported.answer(one, "", Map.of("id", "7"))).isEqualTo("item 7");
            Exchange gone = imported.request(one, "", Map.of("id", "old"));
            assertThat(gone.getMessage().getBody(String.class)).isEqualTo("gone");
            assertThat(gone.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
        }
    }

    @Test
    void checksSizesBoundsAndSeveralThingsAtOnce() throws Exception {
        try (Imported app = Mule.flow(
                """
                <validation:validate-size value="#[payload.name]" min="2" max="4"/>
                <validation:is-number value="#[payload.n]" minValue="1" maxValue="9"/>
                <validation:all>
                  <validation:is-email email="#[payload.mail]" message="no mail"/>
                  <validation:is-true expression="#[payload.n == 5]" message="not five"/>
                </validation:all>
                <set-payload value="fine"/>
                <error-handler>
                  <on-error-continue type="VALIDATION:INVALID_SIZE"><set-payload value="size"/></on-error-continue>
                  <on-error-continue type="VALIDATION:INVALID_NUMBER"><set-payload value="number"/></on-error-continue>
                  <on-error-continue type="VALIDATION:MULTIPLE"><set-payload value="#[error.description]"/></on-error-continue>
                </error-handler>
                """)) {
            String order = "{\"name\": \"%s\", \"n\": %s, \"mail\": \"%s\"}";
            Map<String, Object> json = Map.of("Content-Type", "application/json");
            assertThat(Mule.lost(app)).isEmpty();
            assertThat(app.answer(ORDERS, order.formatted("nut", 5, "a@b.example"), json))
                    .isEqualTo("fine");
            assertThat(app.answer(ORDERS, order.formatted("n", 5, "a@b.example"), json))
                    .isEqualTo("size");
            assertThat(app.answer(ORDERS, order.formatted("nut", 12, "a@b.example"), json))
                    .isEqualTo("number");
            assertThat(app.answer(ORDERS, order.formatted("nut", 4, "nobody"), json))
                    .isEqualTo("no mail\nnot five");
        }
    }

    @Test
    void oneOfSeveralValidationsIsEnough() throws Exception {
        try (Imported app = Mule.flow(
                """
                <validation:any>
                  <validation:is-email email="#[payload.mail]" message="no mail"/>
                  <validation:is-true expression="#[payload.n == 5]" message="not five"/>
                </validation:any>
                <set-payload value="fine"/>
                <error-handler>
                  <on-error-continue type="VALIDATION:MULTIPLE"><set-payload value="#[error.description]"/></on-error-continue>
                </error-handler>
                """)) {
            Map<String, Object> json = Map.of("Content-Type", "application/json");
            assertThat(Mule.lost(app)).isEmpty();
            assertThat(app.answer(ORDERS, "{\"n\": 5, \"mail\": \"x\"}", json)).isEqualTo("fine");
            assertThat(app.answer(ORDERS, "{\"n\": 4, \"mail\": \"x\"}", json)).isEqualTo("no mail\nnot five");
            assertThat(app.answer(ORDERS, "{\"n\": 5, \"mail\": \"x\"}", json)).isEqualTo("fine");
        }
    }
}
