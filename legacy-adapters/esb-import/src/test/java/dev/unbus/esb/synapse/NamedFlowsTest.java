package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.XML;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.proxy;
import static dev.unbus.esb.synapse.Synapse.service;
import static dev.unbus.esb.synapse.Synapse.stubbed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What is named at run time, and what is named and not there. */
class NamedFlowsTest {

    private static final String P = "platform-http:/services/P";
    private static final String SET = "<property name='kind' expression='//kind'/>";

    private static String says(String name, String text) {
        return "<sequence name='" + name + "'><payloadFactory media-type='text'><format>" + text
                + "</format></payloadFactory></sequence>";
    }

    @Test
    void runsTheSequenceWhoseNameAMessageHas() throws Exception {
        String flow = SET + "<sequence key=\"{get-property('kind')}\"/><respond/>";
        try (Imported bus = bus(service(flow) + says("gold", "first") + says("iron", "last"))) {
            allConverted(bus);
            assertThat(bus.answer(P, "<a><kind>iron</kind></a>", XML)).isEqualTo("last");
            assertThat(bus.answer(P, "<a><kind>gold</kind></a>", XML)).isEqualTo("first");
            Exchange unknown = bus.request(P, "<a><kind>lead</kind></a>", XML);
            assertThat(unknown.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
        }
    }

    @Test
    void sendsToTheEndpointThatAPropertyNamesAndHasTheNamedSequenceReceive() throws Exception {
        String flow = "<property name='to' value='stock'/><property name='then' value='gold'/>"
                + "<send receive=\"{get-property('then')}\"><endpoint key-expression=\"get-property('to')\"/></send>";
        String gold = says("gold", "received").replace("</sequence>", "<respond/></sequence>");
        String stock = "<endpoint name='stock'><address uri='http://stock/'/></endpoint>";
        try (Imported bus = bus(service(flow) + gold + stock)) {
            allConverted(bus);
            bus.answers((uri, exchange) -> {});
            assertThat(bus.answer(P, "<a/>", XML)).isEqualTo("received");
            assertThat(bus.sent).singleElement().asString().contains("http://stock/");
        }
    }

    @Test
    void sendsToAnEndpointThatIsKeptElsewhereByASetting() throws Exception {
        try (Imported bus = proxy("<send><endpoint key='conf:/endpoints/stock.xml'/></send>")) {
            allConverted(bus);
            Unit send = bus.units().stream()
                    .filter(unit -> unit.kind().equals("send"))
                    .findFirst()
                    .orElseThrow();
            assertThat(send.reason()).contains("not among the sources", "conf-endpoints-stock-xml.url");
            bus.answers((uri, exchange) -> exchange.getMessage().setBody("<r/>"));
            assertThat(bus.answer(P, "<a/>", XML)).isEqualTo("<r/>");
            assertThat(bus.sent).singleElement().asString().endsWith("<a/>");
        }
    }

    @Test
    void saysOfAProxyWhoseSequenceIsMissingThatItIsAStub() throws Exception {
        String proxy = "<proxy name='P' transports='http'><target outSequence='conf:/out.xml'><inSequence>"
                + "<send><endpoint><address uri='http://stock/'/></endpoint></send></inSequence></target></proxy>";
        try (Imported bus = bus(proxy)) {
            assertThat(stubbed(bus)).containsExactly("proxy");
        }
    }

    @Test
    void readsTheFirstOfTwoSequencesOfAKind() throws Exception {
        String proxy = "<proxy name='P' transports='http'><target><inSequence>%s<respond/></inSequence>"
                + "<inSequence><drop/></inSequence></target></proxy>";
        try (Imported bus = bus(proxy.formatted("<log/>"))) {
            allConverted(bus);
            assertThat(bus.answer(P, "<a/>", XML)).isEqualTo("<a/>");
        }
    }

    @Test
    void evaluatesAnExpressionThatIsHandedOverWhereATemplateUsesIt() throws Exception {
        String template = "<template name='T'><parameter name='x'/><sequence><payloadFactory"
                + " media-type='xml'><format><r xmlns=''><b>2</b></r></format></payloadFactory><property name='p'"
                + " expression='$func:x'/></sequence></template>";
        String flow = "<call-template target='T'><with-param name='x' value='%s'/></call-template>"
                + "<payloadFactory media-type='text'><format>$1</format><args><arg expression='$ctx:p'/></args>"
                + "</payloadFactory><respond/>";
        try (Imported bus = bus(service(flow.formatted("{{//b}}")) + template)) {
            allConverted(bus);
            assertThat(bus.answer(P, "<a><b>1</b></a>", XML)).isEqualTo("2");
        }
        try (Imported bus = bus(service(flow.formatted("{//b/text()}")) + template)) {
            allConverted(bus);
            assertThat(bus.answer(P, "<a><b>1</b></a>", XML)).isEqualTo("1");
        }
    }

    @Test
    void takesApartAndCollectsByExpressionsThatAreHandedOver() throws Exception {
        String template = "<template name='T'><parameter name='i'/><parameter name='c'/><sequence>"
                + "<iterate expression='$func:i' sequential='true'><target><sequence><call><endpoint>"
                + "<address uri='http://x/'/></endpoint></call></sequence></target></iterate>"
                + "<aggregate><completeCondition><messageCount min='-1' max='-1'/></completeCondition>"
                + "<onComplete expression='$func:c'><respond/></onComplete></aggregate></sequence></template>";
        String flow =
                "<call-template target='T'><with-param name='i' value='{{//b}}'/><with-param name='c' value='%s'/>"
                        + "</call-template>";
        try (Imported bus = bus(service(flow.formatted("{{//b}}")) + template)) {
            allConverted(bus);
            bus.answers((uri, exchange) -> {});
            assertThat(bus.answer(P, Synapse.envelope("<a><b>1</b><b>2</b></a>"), Synapse.SOAP))
                    .contains("<b>1</b><b>2</b>");
        }
        try (Imported bus = bus(service(flow.formatted("//b")) + template)) {
            assertThat(stubbed(bus)).contains("aggregate");
        }
    }

    private static final String SHEET = "<localEntry key='%s'><xsl:stylesheet version='1.0'"
            + " xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:output omit-xml-declaration='yes'/><xsl:param"
            + " name='mark'/><xsl:template match='/'><%s m='{$mark}'/></xsl:template></xsl:stylesheet></localEntry>";

    @Test
    void transformsAPartInItsPlaceOrIntoAProperty() throws Exception {
        String sheet = SHEET.formatted("sheet", "made");
        String xslt = "<xslt key='sheet' source='//b' %s><property name='mark' value='x'/></xslt>";
        try (Imported bus = bus(service(xslt.formatted("") + "<respond/>") + sheet)) {
            allConverted(bus);
            assertThat(bus.answer(P, "<a><b>1</b><c/></a>", XML)).matches("<a><made .*m=\"x\"/><c/></a>");
            assertThat(bus.request(P, "<a><b/></a>", XML).getMessage().getHeader("mark"))
                    .isNull();
        }
        String shown = "<payloadFactory media-type='xml'><format><r xmlns=''>$1</r></format><args>"
                + "<arg expression='$ctx:p'/></args></payloadFactory><respond/>";
        try (Imported bus = bus(service(xslt.formatted("target='p'") + shown) + sheet)) {
            allConverted(bus);
            assertThat(bus.answer(P, "<a><b>1</b></a>", XML)).contains("<made ", "m=\"x\"/>");
        }
    }

    @Test
    void transformsByTheStyleSheetThatAPropertyNames() throws Exception {
        String flow = "<filter xpath='//x'><then><property name='s' value='one'/></then><else>"
                + "<property name='s' value='two'/></else></filter><xslt key=\"{get-property('s')}\"/><respond/>";
        try (Imported bus = bus(service(flow) + SHEET.formatted("one", "r1") + SHEET.formatted("two", "r2"))) {
            allConverted(bus);
            assertThat(bus.answer(P, "<a><x/></a>", XML)).contains("<r1");
            assertThat(bus.answer(P, "<a/>", XML)).contains("<r2");
        }
    }

    @Test
    void givesAnHttpEndpointItsCredentials() throws Exception {
        String http = "<send><endpoint name='stock'><http uri-template='http://stock/' method='GET'><authentication>%s"
                + "</authentication></http></endpoint></send>";
        String basic = "<basicAuth><username>joe</username><password>secret</password></basicAuth>";
        try (Imported bus = proxy(http.formatted(basic))) {
            allConverted(bus);
            assertThat(all(bus))
                    .contains("authMethod=Basic", "{{stock.password}}")
                    .doesNotContain("secret\n", ":secret");
        }
        String client = "<oauth><clientCredentials><clientId>me</clientId><clientSecret>hush</clientSecret>"
                + "<tokenUrl>http://login/</tokenUrl><authMode>Header</authMode></clientCredentials></oauth>";
        try (Imported bus = proxy(http.formatted(client))) {
            allConverted(bus);
            assertThat(all(bus))
                    .contains("oauth2TokenEndpoint=RAW({{stock.token-url}})")
                    .doesNotContain("hush");
        }
        try (Imported bus = proxy(http.formatted("<oauth><authorizationCode/></oauth>"))) {
            assertThat(stubbed(bus)).containsExactly("send");
        }
    }

    private static String all(Imported bus) {
        StringBuilder all = new StringBuilder();
        bus.paths().stream()
                .filter(path -> path.contains("/camel/") || path.endsWith(".properties"))
                .forEach(path -> all.append(bus.text(path)));
        return all.toString();
    }

    @Test
    void runsAQueuedSequenceAtOnceAndLeavesAPlaceForASpringBean() throws Exception {
        try (Imported bus = bus(
                service("<enqueue priority='1' sequence='gold' executor='e'/><respond/>") + says("gold", "first"))) {
            allConverted(bus);
            assertThat(bus.answer(P, "<a/>", XML)).isEqualTo("first");
        }
        try (Imported bus = proxy("<spring bean='marker' key='conf:/beans.xml'/><respond/>")) {
            allConverted(bus);
            assertThat(bus.units())
                    .filteredOn(unit -> unit.kind().equals("spring"))
                    .singleElement()
                    .satisfies(unit -> assertThat(unit.reason()).contains("marker has to be moved over"));
        }
    }

    @Test
    void answersErrorsByTheFaultSequenceOfItsOwnConfigurationOnly() throws Exception {
        String failing =
                "<proxy xmlns='http://ws.apache.org/ns/synapse' name='P' transports='http'><target><inSequence>"
                        + "<throwError type='X' errorMessage='y'/></inSequence></target></proxy>";
        String fault = "<sequence xmlns='http://ws.apache.org/ns/synapse' name='fault'>"
                + "<payloadFactory media-type='text'><format>caught</format></payloadFactory><respond/></sequence>";
        String all = "<definitions xmlns='http://ws.apache.org/ns/synapse'>%s</definitions>";
        Map<String, String> apart = Map.of("one.xml", all.formatted(failing), "two.xml", all.formatted(fault));
        try (Imported bus = Imported.of(apart)) {
            Exchange exchange = bus.request("platform-http:/services/P", "<a/>", XML);
            assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
            assertThat(bus.units())
                    .filteredOn(unit -> unit.kind().equals("proxy"))
                    .allMatch(unit -> unit.outcome().orElseThrow() == Outcome.DIFFERENT);
        }
        try (Imported bus = Imported.of(Map.of("one.xml", failing, "two.xml", all.formatted(fault)))) {
            assertThat(bus.answer("platform-http:/services/P", "<a/>", XML)).isEqualTo("caught");
        }
    }

    @Test
    void saysWhichParameterOfAStyleSheetAMessageHasToo() {
        String sheet = "<localEntry key='sheet'><xsl:stylesheet version='1.0'"
                + " xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:param name='kind'/><xsl:template"
                + " match='/'><xsl:param name='in'/><a/></xsl:template></xsl:stylesheet></localEntry>";
        String given = "<property name='kind' expression=\"get-property('kind')\"/>";
        try (Imported bus = bus(service(SET + "<xslt key='sheet'/>") + sheet)) {
            assertThat(outcome(bus, "xslt")).contains("kind");
        }
        try (Imported bus = bus(service(SET + "<xslt key='sheet'>" + given + "</xslt>") + sheet)) {
            assertThat(outcome(bus, "xslt")).isEmpty();
        }
    }

    private static String outcome(Imported bus, String kind) {
        return bus.units().stream()
                .filter(unit -> unit.kind().equals(kind))
                .map(Unit::reason)
                .findFirst()
                .orElseThrow();
    }
}
