package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Which connector or configuration an endpoint uses, and what it takes from it. */
class ConnectorsFlowTest {

    private static final String READS =
            "<flow name='%s'><file:inbound-endpoint path='/in/%s'/><logger message='x'/></flow>";

    private static Imported files(String one, String two) {
        return Imported.of(Map.of("one.xml", Mule3.xml(one), "two.xml", Mule3.xml(two)));
    }

    private static Unit connector(Imported app, String file) {
        return app.units().stream()
                .filter(unit ->
                        unit.kind().endsWith("connector") && unit.place().contains(file))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void connectorOfItsOwnFileIsNearerThanOthers() throws Exception {
        try (Imported app = files(
                "<file:connector name='a' autoDelete='false'/>" + READS.formatted("one", "one"),
                "<file:connector name='b' pollingFrequency='70'/>" + READS.formatted("two", "two"))) {
            assertThat(Mule3.written(app)).contains("delay=1000&noop=true").contains("delay=70&delete=true");
        }
    }

    @Test
    void connectorOfNoEndpointIsLeftOut() throws Exception {
        try (Imported app = files(
                "<file:connector name='a' autoDelete='false'/>",
                "<file:connector name='b'/>" + READS.formatted("two", "two"))) {
            assertThat(connector(app, "one.xml").outcome()).contains(Outcome.IGNORED);
            assertThat(connector(app, "two.xml").outcome()).contains(Outcome.CONVERTED);
        }
    }

    @Test
    void configurationOfWhatIsStubbedIsStubbed() throws Exception {
        try (Imported app = Mule3.app(
                """
                <ws:consumer-config name="other" wsdlLocation="None.wsdl" service="S" port="P"
                    serviceAddress="http://other.example/" xmlns:ws="http://www.mulesoft.org/schema/mule/ws"/>
                <flow name="one"><http:listener config-ref="server" path="/one"/>
                  <ws:consumer operation="ask" config-ref="other" xmlns:ws="http://www.mulesoft.org/schema/mule/ws"/></flow>
                """)) {
            assertThat(Mule3.outcome(app, "ws:consumer")).startsWith("STUBBED");
            assertThat(Mule3.outcome(app, "ws:consumer-config"))
                    .isEqualTo("STUBBED nothing that refers to it is converted");
        }
    }

    @Test
    void saysWhoServesTlsAndThatNothingSpansASource() throws Exception {
        try (Imported app = Mule3.app(
                """
                <http:listener-config name="secure" host="0.0.0.0" port="8082" protocol="HTTPS"/>
                <flow name="one"><http:listener config-ref="secure" path="/one"/><logger message="x"/></flow>
                <flow name="two"><jms:inbound-endpoint queue="in"><jms:transaction action="ALWAYS_BEGIN"/></jms:inbound-endpoint>
                  <logger message="x"/></flow>
                """)) {
            assertThat(app.units())
                    .filteredOn(unit -> unit.kind().equals("http:listener-config"))
                    .last()
                    .satisfies(unit -> assertThat(unit.reason())
                            .endsWith("; TLS is that of the HTTP server that all" + " listeners share"));
            assertThat(Mule3.outcome(app, "jms:inbound-endpoint")).contains("no transaction spans the steps");
        }
    }

    @Test
    void fileIsCalledAsAPropertySays() throws Exception {
        String writes = "<file:outbound-endpoint path='/out'/>";
        try (Imported app =
                Mule3.app(Mule3.listening("<set-property propertyName='filename' value='a.txt'/>" + writes))) {
            app.answers((uri, exchange) -> assertThat(exchange.getMessage().getHeader(Exchange.FILE_NAME))
                    .isEqualTo("a.txt"));
            app.answer("platform-http:/orders", "x", Map.of());
            assertThat(app.sent).hasSize(1);
        }
        try (Imported app = Mule3.app(Mule3.listening(writes))) {
            app.answers((uri, exchange) -> assertThat(exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class))
                    .matches("[0-9a-f-]{36}\\.dat"));
            app.answer("platform-http:/orders", "x", Map.of("filename", "came.in"));
            assertThat(app.sent).hasSize(1);
        }
    }

    @Test
    void folderOfTheConnectorComesFirst() throws Exception {
        try (Imported app = Mule3.app(
                "<file:connector name='f' readFromDirectory='/from' writeToDirectory='/to' recursive='true'/><flow"
                        + " name='one'><file:inbound-endpoint path='/a'><file:filename-wildcard-filter pattern='*.txt,"
                        + " *.csv'/></file:inbound-endpoint><file:outbound-endpoint path='/b'/></flow>")) {
            assertThat(Mule3.written(app))
                    .contains("file.read-from-directory=/from")
                    .contains("file.write-to-directory=/to")
                    .contains("antInclude=**/*.txt,**/*.csv");
        }
    }

    @Test
    void expressionForANameNeedOnlyBeFoundInIt() throws Exception {
        try (Imported app = Mule3.app("<flow name='one'><file:inbound-endpoint path='/a'><file:filename-regex-filter"
                + " pattern='order\\d'/></file:inbound-endpoint><logger message='x'/></flow>")) {
            assertThat(Mule3.written(app)).contains("include=RAW((?-i).*(?:order\\\\d).*)");
        }
    }

    @Test
    void flowOfSeveralSourcesHasARouteForEach() throws Exception {
        try (Imported app = Mule3.app(
                """
                <flow name="one"><composite-source><http:listener config-ref="server" path="/one"/>
                    <jms:inbound-endpoint queue="in"/><vm:inbound-endpoint path="here"/></composite-source>
                  <set-payload value="#[payload + '!']"/></flow>
                <flow name="two"><http:listener config-ref="server" path="/two"/>
                  <vm:outbound-endpoint path="here" exchange-pattern="request-response"/></flow>
                """)) {
            assertThat(app.failures()).isEmpty();
            Map<String, Object> text = Map.of("Content-Type", "text/plain");
            assertThat(app.answer("platform-http:/one", "a", text)).isEqualTo("a!");
            assertThat(app.answer("unbus-jms:queue:in", "b", text)).isEqualTo("b!");
            assertThat(app.answer("platform-http:/two", "c", text)).isEqualTo("c!");
            assertThat(Mule3.outcome(app, "composite-source")).isEqualTo("CONVERTED ");
        }
    }

    @Test
    void whatAnEndpointTakesOfGlobalElementsIsNotLeftOut() throws Exception {
        try (Imported app = Mule3.app(
                """
                <file:connector name="c" streaming="true" fileAge="5"/>
                <file:endpoint name="global" path="/in"><file:filename-wildcard-filter pattern="*.txt"/></file:endpoint>
                <flow name="one"><file:inbound-endpoint ref="global"/><logger message="x"/></flow>
                """)) {
            assertThat(Mule3.outcome(app, "file:endpoint")).startsWith("CONVERTED");
            assertThat(Mule3.outcome(app, "file:connector")).isEqualTo("DIFFERENT left out: streaming");
        }
    }
}
