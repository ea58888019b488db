package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class RequestParametersTest {

    private static final String ANSWER =
            "#[output application/json --- {header: attributes.headers.id, query: attributes.queryParams.id, path: attributes.uriParams.id}]";

    /** A request as the platform's server gives it: all parameters are among the headers. */
    private static Map<String, Object> request(String path, String query, Object id) {
        Map<String, Object> headers = new HashMap<>(Map.of(Exchange.HTTP_PATH, path, Exchange.HTTP_QUERY, query));
        headers.put("id", id);
        return headers;
    }

    @Test
    void aParameterOfTheQueryIsNoHeader() throws Exception {
        try (Imported app = Mule.flow("<set-payload value='" + ANSWER + "'/>")) {
            assertThat(app.answer("platform-http:/orders", "", request("/orders", "id=7", "7")))
                    .isEqualTo("{\"header\":null,\"query\":\"7\",\"path\":null}");
            assertThat(app.answer("platform-http:/orders", "", request("/orders", "id=7", List.of("5", "7"))))
                    .isEqualTo("{\"header\":\"5\",\"query\":\"7\",\"path\":null}");
        }
    }

    @Test
    void aParameterOfThePathIsTheOneOfThePath() throws Exception {
        try (Imported app = Mule.app(
                "<flow name='one'><http:listener config-ref='server' path='/orders/{id}/lines'/><set-payload value='"
                        + ANSWER + "'/></flow>")) {
            assertThat(app.answer(
                            "platform-http:/orders", "", request("/orders/a%20b/lines", "id=7", List.of("a b", "7"))))
                    .isEqualTo("{\"header\":null,\"query\":\"7\",\"path\":\"a b\"}");
        }
    }

    @Test
    void anOperationOfAnApiKnowsItsPath() throws Exception {
        String app =
                """
                <apikit:config name="c" raml="a.raml"/>
                <flow name="main">
                  <http:listener config-ref="server" path="/api/*"/>
                  <apikit:router config-ref="c"/>
                  <error-handler>
                    <on-error-propagate type="APIKIT:NOT_FOUND"><set-payload value="none"/></on-error-propagate>
                  </error-handler>
                </flow>
                <flow name="get:\\items\\(id):c"><set-payload value='%s'/></flow>
                """
                        .formatted(ANSWER);
        String raml = "#%RAML 1.0\ntitle: a\n/items/{id}:\n  get:\n";
        try (Imported imported = Imported.of(Map.of("mule/app.xml", Mule.xml(app), "resources/api/a.raml", raml))) {
            assertThat(imported.answer(
                            "direct:get-items-id-c-operation", "", request("/api/items/3", "id=7", List.of("3", "7"))))
                    .isEqualTo("{\"header\":null,\"query\":\"7\",\"path\":\"3\"}");
            assertThat(Mule.outcome(imported, "on-error-propagate")).startsWith("DIFFERENT not reached:");
        }
    }

    @Test
    void partsOfARequestAreNotToldApart() throws Exception {
        String app =
                """
                <flow name="one">
                  <http:listener config-ref="server" path="/files" outputMimeType="multipart/form-data"/>
                  <set-variable variableName="file" value="#[payload.parts.file.content]"/>
                  <set-payload value="#[output application/json --- payload.parts.content]"/>
                </flow>
                """;
        try (Imported imported = Mule.app(app)) {
            assertThat(Mule.outcome(imported, "http:listener"))
                    .isEqualTo("DIFFERENT the parts of what comes are not told apart");
            assertThat(Mule.outcome(imported, "set-variable"))
                    .startsWith("STUBBED")
                    .contains("a part of a multipart message");
            assertThat(Mule.outcome(imported, "set-payload")).startsWith("CONVERTED");
            assertThat(Mule.written(imported)).doesNotContain("multipart/form-data");
        }
    }
}
