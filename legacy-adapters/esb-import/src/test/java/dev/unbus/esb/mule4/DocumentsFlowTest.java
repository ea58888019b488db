package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentsFlowTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final String SCHEMA =
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="order"><xs:complexType>
              <xs:sequence><xs:element name="id" type="xs:int"/></xs:sequence></xs:complexType></xs:element></xs:schema>
            """;

    private static Imported app(String processors) {
        return Imported.of(Map.of(
                "mule/app.xml",
                Mule.xml("<flow name='ordersFlow'><http:listener config-ref='server' path='/orders'/>" + processors
                        + "</flow>"),
                "resources/order.xsd",
                SCHEMA,
                "resources/order.json",
                "{\"type\": \"object\"}"));
    }

    @Test
    void documentOfTheSchemaGoesOnAndAnotherFails() throws Exception {
        try (Imported app = app(
                """
                <xm:validate-schema schemas="order.xsd"/><set-payload value="good"/>
                <error-handler><on-error-continue type="XML-MODULE:SCHEMA_NOT_HONOURED"><set-payload value="bad"/>
                </on-error-continue></error-handler>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(app.answer(ORDERS, "<order><id>1</id></order>", Map.of()))
                    .isEqualTo("good");
            assertThat(app.answer(ORDERS, "<order><id>x</id></order>", Map.of()))
                    .isEqualTo("bad");
        }
    }

    @Test
    void schemaOfJsonLooksAtTheContentAndLeavesThePayload() throws Exception {
        try (Imported app = app("<json:validate-schema schema='/order.json'/>")) {
            assertThat(app.answer(ORDERS, "{\"a\": 1}", Map.of("Content-Type", "application/json")))
                    .isEqualTo("{\"a\": 1}");
            assertThat(app.sent).containsExactly("json-validator:order.json {\"a\": 1}");
            assertThat(app.paths()).anyMatch(path -> path.endsWith("/order.json"));
        }
    }

    @Test
    void schemaThatIsNotThereIsNamed() {
        try (Imported app = app("<json:validate-schema schema='gone.json'/>")) {
            assertThat(Mule.outcome(app, "json:validate-schema"))
                    .startsWith("STUBBED")
                    .contains("gone.json");
        }
    }

    @Test
    void findsAllThatAnXPathNames() throws Exception {
        try (Imported app = app(
                """
                <xm:xpath-extract xpath="//o:id/text()"><xm:namespaces><xm:namespace prefix="o" uri="urn:o"/></xm:namespaces>
                </xm:xpath-extract>
                <set-payload value="#[payload joinBy ',']"/>
                <error-handler><on-error-continue type="XML-MODULE:INVALID_INPUT_XML"><set-payload value="no XML"/>
                </on-error-continue></error-handler>
                """)) {
            assertThat(app.answer(ORDERS, "<r xmlns='urn:o'><id>1</id><id>2</id></r>", Map.of()))
                    .isEqualTo("1,2");
            assertThat(app.answer(ORDERS, "<r", Map.of())).isEqualTo("no XML");
        }
    }

    @Test
    void takesOutWhatItCompressed() throws Exception {
        try (Imported app = app(
                """
                <compression:compress><compression:compressor><compression:gzip-compressor/></compression:compressor>
                </compression:compress>
                <compression:decompress><compression:decompressor><compression:gzip-decompressor/></compression:decompressor>
                </compression:decompress>
                """)) {
            assertThat(app.answer(ORDERS, "much text", Map.of())).isEqualTo("much text");
        }
    }
}
