package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Components whose statements are more than assignments. */
class StatementsFlowTest {

    private static final Map<String, Object> TEXT = Map.of("Content-Type", "text/plain");

    private static String script(String statements) {
        return "<expression-component><![CDATA[" + statements + "]]></expression-component>";
    }

    private static String answer(String statements, String behind) throws Exception {
        try (Imported app = Mule3.app(Mule3.listening(script(statements) + behind))) {
            assertThat(app.failures()).isEmpty();
            return app.answer("platform-http:/orders", "4", TEXT);
        }
    }

    @Test
    void conditionsDecideAndLocalsAreForgotten() throws Exception {
        String sizes =
                """
                import java.util.List;
                // how large it is
                n = Integer.parseInt(payload);
                if (n < 2) { payload = 'small'; }
                else if (n < 5) { flowVars.size = 'middle'; payload = flowVars.size + ' ' + n }
                else payload = 'large';
                message.outboundProperties['X-Size'] = n + 1;
                """;
        try (Imported app =
                Mule3.app(Mule3.listening(script(sizes) + "<set-variable variableName='rest' value='#[n]'/>"))) {
            Exchange answer = app.request("platform-http:/orders", "4", TEXT);
            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("middle 4");
            assertThat(answer.getMessage().getHeader("X-Size")).hasToString("5");
            assertThat(answer.getVariables()).containsEntry("size", "middle").doesNotContainKey("n");
            assertThat(answer.getVariable("rest")).isNull();
            assertThat(app.answer("platform-http:/orders", "1", TEXT)).isEqualTo("small");
            assertThat(app.answer("platform-http:/orders", "9", TEXT)).isEqualTo("large");
        }
    }

    @Test
    void listsAndMapsAreFilled() throws Exception {
        String fills =
                """
                java.util.ArrayList all = new java.util.ArrayList();
                java.util.Map first = new java.util.HashMap();
                first.put('id', '1');
                first['name'] = 'ann';
                all.add(first);
                payload = all;
                """;
        assertThat(answer(fills, "<set-payload value=\"#[payload[0].name + payload.size()]\"/>"))
                .isEqualTo("ann1");
        assertThat(answer(
                        "payload = new HashMap(); payload['user'] = 'u'; payload.role = 'r';",
                        "<set-payload value='#[payload.user + payload.role]'/>"))
                .isEqualTo("ur");
    }

    @Test
    void loopsGoOverItems() throws Exception {
        assertThat(answer("sum = 0; for (Object one : [1, 2, 3]) { sum += one; } payload = 'sum ' + sum;", ""))
                .isEqualTo("sum 6");
        assertThat(answer("i = 0; while (i < 3) { i = i + 1; } payload = 'i ' + i;", ""))
                .isEqualTo("i 3");
    }

    @Test
    void statementThatFailsIsAnErrorOfTheFlow() throws Exception {
        assertThat(answer(
                        "x = null; x.put('a', 1);",
                        "<catch-exception-strategy><set-payload value='sorry'/></catch-exception-strategy>"))
                .isEqualTo("sorry");
    }

    @Test
    void statementsThatAreBeyondAreStubbed() {
        for (String beyond :
                new String[] {"return 1;", "payload = new org.example.Order();", "if (true { }", "for (;;) {}"}) {
            try (Imported app = Mule3.app(Mule3.listening(script(beyond)))) {
                assertThat(Mule3.outcome(app, "expression-component"))
                        .as(beyond)
                        .startsWith("STUBBED");
            }
        }
    }
}
