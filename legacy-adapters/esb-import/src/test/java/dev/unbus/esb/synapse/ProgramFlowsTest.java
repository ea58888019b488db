package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.JSON;
import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.XML;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.proxy;
import static dev.unbus.esb.synapse.Synapse.quote;
import static dev.unbus.esb.synapse.Synapse.service;
import static dev.unbus.esb.synapse.Synapse.stubbed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Mediators that are programs of another language: {@code script}, {@code xquery}, FreeMarker, {@code dblookup}, {@code dbreport}. */
class ProgramFlowsTest {

    private static final String P = "platform-http:/services/P";

    @Test
    void runsAScriptThatTakesXmlAsValues() throws Exception {
        try (Imported bus = proxy(
                """
                <script language="js"><![CDATA[
                  var symbol = mc.getPayloadXML()..*::symbol.toString();
                  mc.setProperty("seen", symbol);
                  mc.setProperty("X-Symbol", symbol, "transport");
                  mc.setPayloadXML(<m:price xmlns:m="urn:quote"><m:of>{symbol}</m:of></m:price>);
                ]]></script>
                <property name="also" expression="concat($ctx:seen, '!')"/>
                <respond/>""")) {
            allConverted(bus);
            Exchange exchange = bus.request(P, quote("A&amp;B"), SOAP);
            assertThat(exchange.getMessage().getBody(String.class)).contains("<m:of>A&amp;B</m:of>", ":Envelope");
            assertThat(exchange.getMessage().getHeader("X-Symbol")).isEqualTo("A&B");
            assertThat(exchange.getProperty("also")).isEqualTo("A&B!");
        }
    }

    @Test
    void runsAScriptThatTakesJsonAsObjects() throws Exception {
        try (Imported bus = proxy(
                """
                <script language="js"><![CDATA[
                  var order = mc.getPayloadJSON(), answer = {};
                  answer.lines = order.lines.length;
                  answer.none = order.none === undefined ? null : 1;
                  answer.who = mc.getProperty("who");
                  mc.setProperty("HTTP_SC", "201", "axis2");
                  mc.setPayloadJSON(answer);
                ]]></script><respond/>""")) {
            allConverted(bus);
            Exchange exchange = bus.request(P, "{\"lines\": [1, 2]}", JSON);
            assertThat(exchange.getMessage().getBody(String.class))
                    .isEqualTo("{\"lines\":2,\"none\":null,\"who\":null}");
            assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .hasToString("201");
        }
    }

    @Test
    void callsAFunctionOfAScriptThatIsAResource() throws Exception {
        String script =
                "<localEntry key='shout.js'><![CDATA[function shout(mc) { mc.setPayloadJSON({said: String(mc.getPayloadJSON().say).toUpperCase()}); }]]></localEntry>";
        try (Imported bus =
                bus(script + service("<script language='js' key='shout.js' function='shout'/><respond/>"))) {
            allConverted(bus);
            assertThat(bus.answer(P, "{\"say\": \"hi\"}", JSON)).isEqualTo("{\"said\":\"HI\"}");
        }
    }

    @Test
    void endsTheFlowWhenAScriptSaysFalse() throws Exception {
        try (Imported bus = proxy("<script language='js'>mc.getProperty('no') != null</script><respond/>")) {
            assertThat(bus.request(P, "<a/>", XML).getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(202);
        }
    }

    @Test
    void runsTheFaultSequenceWhenAScriptFails() throws Exception {
        try (Imported bus = bus(
                """
                <proxy name="P" transports="http"><target><inSequence><script language="js">mc.getPayloadJSON().a.b.c;</script><respond/></inSequence>
                  <faultSequence><payloadFactory media-type="text"><format>failed</format></payloadFactory><respond/></faultSequence></target></proxy>""")) {
            allConverted(bus);
            assertThat(bus.answer(P, "{}", JSON)).isEqualTo("failed");
        }
    }

    @Test
    void stubsScriptsOfOtherLanguagesAndThoseThatReachIntoTheOldBus() throws Exception {
        try (Imported bus = proxy(
                """
                <script language="rb">$mc.setPayloadXML(1)</script>
                <script language="js">mc.getEnvelope().getBody();</script>
                <script language="js">importPackage(Packages.org.apache.axiom.om);</script>
                <script language="js">java.lang.Runtime.getRuntime().exec("x");</script>
                <script language="js">this is no script</script>""")) {
            assertThat(bus.failures()).isEmpty();
            assertThat(stubbed(bus)).hasSize(5);
        }
    }

    @Test
    void replacesTheTargetByTheResultOfAQuery() throws Exception {
        String query =
                "<localEntry key='q'><![CDATA[declare namespace m='urn:quote'; declare variable $payload as element() external; "
                        + "declare variable $rate as xs:double external; <m:out>{upper-case($payload//m:symbol)};{$rate * 2}</m:out>]]></localEntry>";
        try (Imported bus = bus(
                query
                        + service(
                                "<xquery key='q'><variable name='payload' type='ELEMENT'/><variable name='rate' type='DOUBLE' value='1.5'/></xquery><respond/>"))) {
            allConverted(bus);
            assertThat(bus.answer(P, quote("ibm"), SOAP)).contains("<m:out xmlns:m=\"urn:quote\">IBM;3</m:out>");
        }
    }

    @Test
    void putsAPlainResultOfAQueryIntoTheTarget() throws Exception {
        String query =
                "<localEntry key='q'><x>declare variable $s as xs:string external; concat($s, '!')</x></localEntry>";
        try (Imported bus = bus(
                query
                        + service(
                                "<xquery key='q' target='//m:symbol' xmlns:m='urn:quote'><variable name='s' type='STRING' expression='//m:symbol'/></xquery><respond/>"))) {
            allConverted(bus);
            assertThat(bus.answer(P, quote("IBM"), SOAP)).contains("<m:symbol>IBM!</m:symbol>");
        }
    }

    @Test
    void fillsAFreeMarkerTemplate() throws Exception {
        try (Imported bus = proxy(
                """
                <property name="who" value="Ann"/>
                <payloadFactory media-type="json" template-type="freemarker">
                  <format><![CDATA[{"names": [<#list payload.items as item>"${item.name}"<#sep>,</#list>], "who": "${ctx.who}",
                    "type": "${trp['Kind']}", "arg": "${args.arg1}", "quoted": "${args.arg2}", "none": "${ctx.none!'-'}"}]]></format>
                  <args><arg evaluator="json" expression="$.items[0].name"/><arg value='a "b"'/></args>
                </payloadFactory><respond/>""")) {
            allConverted(bus);
            Map<String, Object> headers = Map.of("Content-Type", "application/json", "Kind", "k");
            assertThat(bus.answer(P, "{\"items\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}", headers))
                    .isEqualToIgnoringWhitespace(
                            "{\"names\": [\"a\",\"b\"], \"who\": \"Ann\", \"type\": \"k\", \"arg\": \"a\", \"quoted\": \"a \\\"b\\\"\", \"none\": \"-\"}");
        }
    }

    @Test
    void readsXmlInAFreeMarkerTemplate() throws Exception {
        try (Imported bus = proxy(
                """
                <payloadFactory media-type="xml" template-type="freemarker"><format><![CDATA[<out><#list payload.order.line as l><l>${l}</l></#list></out>]]></format></payloadFactory>
                <respond/>""")) {
            allConverted(bus);
            assertThat(bus.answer(P, "<order><line>1</line><line>2</line></order>", XML))
                    .isEqualTo("<out><l>1</l><l>2</l></out>");
        }
    }

    private static final String LOOKUP =
            """
            <dblookup><connection><pool><driver>org.postgresql.Driver</driver><url>jdbc:postgresql://db/stock?ssl=true</url>
              <user>reader</user><password>secret</password></pool></connection>
              <statement><sql><![CDATA[select name, price from quote where symbol = ? and price > ?]]></sql>
                <parameter expression="//m:symbol" xmlns:m="urn:quote" type="VARCHAR"/><parameter value="5" type="INTEGER"/>
                <result name="price" column="price"/><result name="company" column="1"/></statement></dblookup>
            <payloadFactory media-type="text"><format>$1 $2</format><args><arg expression="$ctx:company"/><arg expression="$ctx:price"/></args></payloadFactory>
            <respond/>""";

    @Test
    void looksUpTheFirstRowAndKeepsTheMessage() throws Exception {
        try (Imported bus = proxy(LOOKUP)) {
            allConverted(bus);
            List<Object> given = new ArrayList<>();
            bus.answers((uri, exchange) -> {
                given.add(exchange.getMessage().getHeader("CamelSqlParameters"));
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("NAME", "Big Blue");
                row.put("PRICE", 7.5);
                exchange.getMessage().setBody(List.of(row, Map.of("NAME", "other")));
            });
            assertThat(bus.answer(P, quote("IBM"), SOAP)).isEqualTo("Big Blue 7.5");
            assertThat(given).containsExactly(List.of("IBM", 5));
            assertThat(bus.sent).singleElement().asString().contains("classpath:sql/p-in.sql?", "dataSource=%23stock");
            assertThat(bus.text("src/main/resources/sql/p-in.sql"))
                    .isEqualTo("select name, price from quote where symbol = ? and price > ?\n");
        }
    }

    @Test
    void configuresTheDataSourceWithoutItsPassword() throws Exception {
        try (Imported bus = proxy(LOOKUP)) {
            assertThat(bus.text("src/main/resources/imported.properties"))
                    .contains("quarkus.datasource.stock.db-kind=postgresql")
                    .contains("quarkus.datasource.stock.jdbc.url=jdbc:postgresql")
                    .contains("quarkus.datasource.stock.username=reader")
                    .contains("quarkus.datasource.stock.password=${QUARKUS_DATASOURCE_STOCK_PASSWORD:}")
                    .doesNotContain("secret");
        }
    }

    @Test
    void setsNothingWhenNoRowIsFoundAndFailsWhenTheDatabaseDoes() throws Exception {
        try (Imported bus = proxy(LOOKUP)) {
            bus.answers((uri, exchange) -> exchange.getMessage().setBody(List.of()));
            assertThat(bus.answer(P, quote("IBM"), SOAP)).isBlank();
            bus.answers((uri, exchange) -> {
                throw new SQLException("no such table");
            });
            assertThat(bus.request(P, quote("IBM"), SOAP).getProperty("ERROR_MESSAGE"))
                    .hasToString("no such table");
        }
    }

    @Test
    void reportsToTheDatabaseAndGoesOnWithTheMessage() throws Exception {
        try (Imported bus = proxy(
                """
                <dbreport><connection><pool><dsName>jdbc/ReportDB</dsName></pool></connection>
                  <statement><sql>update company set price = ? where name = ?</sql>
                    <parameter expression="'1.5'" type="DOUBLE"/><parameter expression="//m:none" xmlns:m="urn:quote" type="VARCHAR"/></statement>
                  <statement><sql>delete from old</sql></statement></dbreport>
                <respond/>""")) {
            allConverted(bus);
            List<Object> given = new ArrayList<>();
            bus.answers((uri, exchange) -> given.add(exchange.getMessage().getHeader("CamelSqlParameters")));
            assertThat(bus.answer(P, quote("IBM"), SOAP)).contains(">IBM<");
            assertThat(bus.sent).hasSize(2).allMatch(sent -> sent.contains("dataSource=%23report-db"));
            assertThat(given.get(0))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .containsExactly(1.5, null);
            assertThat(given.get(1)).isNull();
        }
    }

    @Test
    void letsAScriptAnswerToWhereRepliesGo() throws Exception {
        String script = "mc.setTo(mc.getReplyTo()); mc.setProperty('RESPONSE', 'true'); mc.setPayloadXML('&lt;b/>');";
        try (Imported bus = proxy("<script language='js'>" + script + "</script><send/>")) {
            allConverted(bus);
            assertThat(bus.answer(P, "<a/>", XML)).isEqualTo("<b/>");
        }
        try (Imported bus = proxy("<script language='js'>mc.getReplyTo().getAddress()</script>")) {
            assertThat(stubbed(bus)).containsExactly("script");
        }
    }
}
