package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What transformers make of a payload, and of what type it is then. */
class TransformersFlowTest {

    private static Object after(String processors, Object body) throws Exception {
        try (Imported app =
                Mule3.app("<flow name='orders'><vm:inbound-endpoint path='in'/>" + processors + "</flow>")) {
            return app.request("direct:orders", body, Map.of()).getMessage().getBody();
        }
    }

    @Test
    void textOfAListEndsBehindItsFiftiethItem() throws Exception {
        String some = "<object-to-string-transformer/>";
        assertThat(after(some, List.of(1, 2))).isEqualTo("[1, 2]");
        assertThat((String) after(some, Collections.nCopies(51, "x")))
                .startsWith("[x, x,")
                .endsWith(", x [..]]");
        assertThat(after(some, null)).isEqualTo("{NullPayload}");
    }

    @Test
    void dateOfADatabaseIsTextInJson() throws Exception {
        List<Map<String, Object>> rows = List.of(Map.of("day", Date.valueOf("2020-01-31")));
        assertThat(after("<json:object-to-json-transformer/>", rows)).isEqualTo("[{\"day\":\"2020-01-31\"}]");
    }

    @Test
    void answerIsInTheCharactersThatThePayloadSays() throws Exception {
        String payload = "<set-payload value='\u00e4' mimeType='text/plain' encoding='ISO-8859-1'/>";
        try (Imported app = Mule3.app(Mule3.listening(payload))) {
            Exchange answer = app.request("platform-http:/orders", "", Map.of());
            assertThat(answer.getMessage().getHeader("Content-Type")).isEqualTo("text/plain; charset=ISO-8859-1");
            assertThat(answer.getMessage().getBody(byte[].class))
                    .isEqualTo("\u00e4".getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void payloadThatAnExpressionSetsIsOfNoType() throws Exception {
        for (String script : List.of("payload = 'a, b'", "if (true) { payload = 'a, b'; }")) {
            try (Imported app = Mule3.app(Mule3.listening("<expression-component>" + script + "</expression-component>"
                    + "<set-payload value='#[payload.length()]'/>"))) {
                assertThat(app.answer("platform-http:/orders", "{}", Map.of("Content-Type", "application/json")))
                        .isEqualTo("4");
            }
        }
    }

    @Test
    void headerWithoutANameIsNoneThatAnAnswerCanHave() {
        try (Imported app = Mule3.app(
                """
                <flow name="old"><http:inbound-endpoint host="localhost" port="8081" path="old"/>
                  <http:response-builder><http:header headerName="X" value="1"/></http:response-builder>
                  <http:error-response-builder status="500"/></flow>
                """)) {
            assertThat(Mule3.outcome(app, "http:response-builder")).startsWith("STUBBED a header without a name");
            assertThat(Mule3.outcome(app, "http:error-response-builder")).startsWith("STUBBED");
        }
    }

    @Test
    void templateIsOfTheTypeThatTheMessageWasOf() throws Exception {
        String page = "<parse-template location='page.html' %s/>";
        String json = "<set-payload value='1' mimeType='application/json'/>";
        assertThat(type(page.formatted(""))).isNull();
        assertThat(type(json + page.formatted(""))).isEqualTo("application/json");
        assertThat(type(json + page.formatted("mimeType='text/html'"))).isEqualTo("text/html");
    }

    private static Object type(String steps) throws Exception {
        try (Imported app =
                Imported.of(Map.of("flow.xml", Mule3.xml(Mule3.listening(steps)), "page.html", "<p>#[payload]</p>"))) {
            Exchange answer = app.request("platform-http:/orders", "", Map.of());
            assertThat(answer.getMessage().getBody(String.class)).startsWith("<p>");
            return answer.getMessage().getHeader("Content-Type");
        }
    }
}
