package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseFlowTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final Map<String, Object> JSON = Map.of("Content-Type", "application/json");

    @Test
    void statementHasItsLimits() {
        try (Imported app = Mule.app(
                """
                <flow name="a"><db:select config-ref="db" maxRows="${most}" queryTimeout="2"><db:sql>select 1</db:sql></db:select></flow>
                <flow name="b"><db:select config-ref="db" queryTimeout="1500" queryTimeoutUnit="MILLISECONDS"><db:sql>select 2</db:sql></db:select></flow>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.written(app))
                    .contains("&template.maxRows={{most}}&template.queryTimeout=2")
                    .contains("#db&template.queryTimeout=2");
        }
    }

    @Test
    void statementsOfAScriptAreCounted() throws Exception {
        try (Imported app = Mule.flow(
                """
                <db:execute-script config-ref="db"><db:sql>
                  update item set name = 'a;b' where id = 1;
                  delete from item where id = 2</db:sql></db:execute-script>
                <set-payload value="#[payload joinBy '/']"/>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.lost(app)).isEmpty();
            int[] count = {3};
            app.answers((uri, exchange) -> exchange.getMessage().setHeader("CamelSqlUpdateCount", count[0]++));
            assertThat(app.answer(ORDERS, "x", Map.of())).isEqualTo("3/4");
            List<String> scripts =
                    app.paths().stream().filter(path -> path.endsWith(".sql")).toList();
            assertThat(scripts).hasSize(2);
            assertThat(app.text(scripts.get(0))).isEqualTo("update item set name = 'a;b' where id = 1\n");
        }
    }

    @Test
    void procedureIsCalledWithTypedParameters() throws Exception {
        try (Imported app = Mule.flow(
                """
                <db:stored-procedure config-ref="db"><db:sql>{ call stock.count(:id, :total) }</db:sql>
                  <db:parameter-types><db:parameter-type key="id" type="INTEGER"/><db:parameter-type key="total" type="DECIMAL"/></db:parameter-types>
                  <db:input-parameters>#[{id: payload.id}]</db:input-parameters>
                  <db:output-parameters><db:output-parameter key="total"/></db:output-parameters></db:stored-procedure>
                <set-payload value="#[payload.total ++ ' ' ++ sizeOf(payload.resultSet1)]"/>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.lost(app)).isEmpty();
            assertThat(Mule.outcome(app, "db:stored-procedure")).doesNotContain("sent as text");
            app.answers((uri, exchange) -> {
                assertThat(uri).startsWith("sql-stored:classpath:sql/");
                assertThat(exchange.getMessage().getBody()).isEqualTo(Map.of("id", 7));
                exchange.getMessage().setBody(Map.of("total", "12", "#result-set-1", List.of(Map.of("a", 1))));
            });
            assertThat(app.answer(ORDERS, "{\"id\": 7}", JSON)).isEqualTo("12 1");
            String template = app.paths().stream()
                    .filter(path -> path.endsWith(".sql"))
                    .map(app::text)
                    .findFirst()
                    .orElse("");
            assertThat(template).isEqualTo("stock.count(INTEGER :#id, OUT DECIMAL total)");
        }
    }
}
