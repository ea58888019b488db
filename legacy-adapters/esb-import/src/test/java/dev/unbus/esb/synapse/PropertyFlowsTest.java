package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.envelope;
import static dev.unbus.esb.synapse.Synapse.proxy;
import static dev.unbus.esb.synapse.Synapse.quote;
import static dev.unbus.esb.synapse.Synapse.service;
import static dev.unbus.esb.synapse.Synapse.stubbed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.net.InetAddress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Properties that no mediator set: those of the server, and local entries. */
class PropertyFlowsTest {

    private static String answer(String expression) {
        return """
                <payloadFactory media-type="text"><format>$1</format>
                  <args><arg evaluator="xml" expression="%s"/></args></payloadFactory><respond/>"""
                .formatted(expression);
    }

    private static String of(String expression, String body) throws Exception {
        try (Imported bus = proxy(answer(expression))) {
            allConverted(bus);
            return bus.answer("platform-http:/services/P", body, SOAP);
        }
    }

    private static String today(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).format(LocalDate.now(ZoneId.systemDefault()));
    }

    @Test
    void givesTheTimeInMilliseconds() throws Exception {
        long before = System.currentTimeMillis();
        assertThat(Long.parseLong(of("get-property('SYSTEM_TIME')", quote("A"))))
                .isBetween(before, System.currentTimeMillis());
        assertThat(of("get-property('SYSTEM_TIME', 'HH:mm')", quote("A"))).matches("\\d{13}");
    }

    @Test
    void givesTheDateInTheFormatThatIsAskedFor() throws Exception {
        String before = today("yyyy.MM.dd");
        assertThat(of("get-property('SYSTEM_DATE', 'yyyy.MM.dd')", quote("A"))).isIn(before, today("yyyy.MM.dd"));
        assertThat(of("get-property('default', 'SYSTEM_DATE', 'yyyy')", quote("A")))
                .isIn(before.substring(0, 4), today("yyyy"));
    }

    @Test
    void knowsWhetherTheMessageIsAFault() throws Exception {
        String fault = "<s:Fault><faultcode>s:Server</faultcode><faultstring>bad</faultstring></s:Fault>";
        assertThat(of("get-property('FAULT')", envelope(fault))).isEqualTo("true");
        assertThat(of("get-property('FAULT')", quote("A"))).isEmpty();
    }

    @Test
    void knowsTheAddressOfTheServer() throws Exception {
        assertThat(of("get-property('SERVER_IP')", quote("A")))
                .isEqualTo(InetAddress.getLocalHost().getHostAddress());
    }

    @Test
    void readsALocalEntryWhereNoPropertyIsSet() throws Exception {
        try (Imported bus = bus("<localEntry key='greeting'>It's you</localEntry>"
                + "<localEntry key='unread'>nothing</localEntry>"
                + service(
                        "<filter xpath=\"//*[local-name() = 'symbol'] = 'B'\"><then><property name='greeting' value='set'/></then></filter>"
                                + answer("concat(get-property('greeting'), '!')")))) {
            allConverted(bus);
            assertThat(bus.answer("platform-http:/services/P", quote("A"), SOAP))
                    .isEqualTo("It's you!");
            assertThat(bus.answer("platform-http:/services/P", quote("B"), SOAP))
                    .isEqualTo("set!");
            assertThat(bus.units())
                    .filteredOn(unit -> unit.kind().equals("localEntry"))
                    .extracting(unit -> unit.name() + " " + unit.outcome().orElseThrow())
                    .containsExactlyInAnyOrder("greeting " + Outcome.CONVERTED, "unread " + Outcome.IGNORED);
        }
    }

    @Test
    void stubsWhatOnlyTheOldServerKnows() throws Exception {
        try (Imported bus = bus("<localEntry key='settings'><a xmlns=''><b/></a></localEntry>"
                + service("<property name='a' expression=\"get-property('OperationName')\"/>"
                        + "<property name='b' expression=\"get-property('file', 'x')\"/>"
                        + "<property name='c' expression=\"get-property('settings')\"/>"))) {
            assertThat(stubbed(bus)).containsExactly("property", "property", "property");
        }
    }

    @Test
    void knowsWhichApiAndWhichProxyServiceAMessageCameTo() throws Exception {
        String said =
                "<payloadFactory media-type='text'><format>$1 $2 $3 $4</format><args><arg expression='$ctx:SYNAPSE_REST_API'/>"
                        + "<arg expression='$ctx:REST_METHOD'/><arg expression='$ctx:REST_SUB_REQUEST_PATH'/>"
                        + "<arg expression='$ctx:proxy.name'/></args></payloadFactory><respond/>";
        try (Imported bus = bus("<api name='Stock' context='/stock' version='2' version-type='context'>"
                + "<resource methods='GET' uri-template='/all'><inSequence>" + said + "</inSequence></resource></api>"
                + service(said))) {
            Map<String, Object> request =
                    Map.of("CamelHttpPath", "/stock/all", "CamelHttpQuery", "a=1", "CamelHttpMethod", "GET");
            assertThat(bus.answer("direct:stock-all-get", null, request)).isEqualTo("Stock:v2 GET /all?a=1 ");
            assertThat(bus.answer("platform-http:/services/P", "<a/>", Synapse.XML))
                    .isEqualTo("   P");
        }
    }
}
