package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.XML;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.envelope;
import static dev.unbus.esb.synapse.Synapse.proxy;
import static dev.unbus.esb.synapse.Synapse.quote;
import static dev.unbus.esb.synapse.Synapse.stubbed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Mediators that go by rules: {@code cache}, {@code throttle}, {@code validate}, {@code rewrite}, {@code conditionalRouter}. */
class PolicyFlowsTest {

    private static final String CACHED =
            """
            <proxy name="P" transports="http"><target>
              <inSequence>
                <cache collector="false" timeout="60" maxMessageSize="%s">
                  <protocol type="HTTP"><methods>%s</methods><headersToExcludeInHash>Trace</headersToExcludeInHash>
                    <responseCodes>2[0-9][0-9]</responseCodes></protocol>
                  <implementation maxSize="2"/></cache>
                <send><endpoint><address uri="http://stock/quotes"/></endpoint></send>
              </inSequence>
              <outSequence><cache collector="true"/><send/></outSequence>
            </target></proxy>""";

    private static final AtomicInteger ASKED = new AtomicInteger();

    private static Imported numbered(Imported bus) {
        ASKED.set(0);
        return bus.answers((uri, exchange) ->
                exchange.getMessage().setBody(envelope("<n xmlns=''>" + ASKED.incrementAndGet() + "</n>")));
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> headers = new HashMap<>(SOAP);
        headers.put(name, value);
        return headers;
    }

    @Test
    void answersTheSameRequestFromTheCache() throws Exception {
        try (Imported bus = numbered(bus(CACHED.formatted("-1", "POST")))) {
            allConverted(bus);
            String uri = "platform-http:/services/P";
            assertThat(bus.answer(uri, quote("IBM"), with("Trace", "1"))).contains("<n>1</n>");
            assertThat(bus.answer(uri, quote("IBM"), with("Trace", "2"))).contains("<n>1</n>");
            assertThat(bus.answer(uri, quote("SUN"), SOAP)).contains("<n>2</n>");
            assertThat(bus.answer(uri, quote("IBM"), with("Country", "de"))).contains("<n>3</n>");
            assertThat(bus.sent).hasSize(3);
        }
    }

    @Test
    void forgetsTheAnswerThatWasUsedLeastWhenTheCacheIsFull() throws Exception {
        try (Imported bus = numbered(bus(CACHED.formatted("-1", "*")))) {
            String uri = "platform-http:/services/P";
            for (String symbol : new String[] {"A", "B", "C"}) {
                bus.answer(uri, quote(symbol), SOAP);
            }
            assertThat(bus.answer(uri, quote("C"), SOAP)).contains("<n>3</n>");
            assertThat(bus.answer(uri, quote("A"), SOAP)).contains("<n>4</n>");
        }
    }

    @Test
    void keepsNoErrorsNoLargeAnswersAndNoOtherMethods() throws Exception {
        try (Imported bus = bus(CACHED.formatted("40", "POST"))) {
            AtomicInteger asked = new AtomicInteger();
            bus.answers((uri, exchange) -> {
                int number = asked.incrementAndGet();
                exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, number < 3 ? 500 : 200);
                exchange.getMessage().setBody(number < 5 ? "<n>" + "1".repeat(60) + "</n>" : "<n/>");
            });
            for (int time = 0; time < 6; time++) {
                bus.answer("platform-http:/services/P", "<q/>", XML);
            }
            assertThat(asked).hasValue(5);
            Map<String, Object> get = Map.of(Exchange.HTTP_METHOD, "GET");
            bus.answer("platform-http:/services/P", null, get);
            bus.answer("platform-http:/services/P", null, get);
            assertThat(asked).hasValue(7);
        }
    }

    private static final String THROTTLED =
            """
            <throttle id="A"><policy><wsp:Policy xmlns:wsp="http://schemas.xmlsoap.org/ws/2004/09/policy"
                xmlns:throttle="http://www.wso2.org/products/wso2commons/throttle"><throttle:MediatorThrottleAssertion>
                %s</throttle:MediatorThrottleAssertion></wsp:Policy></policy>
              <onAccept><property name="let" value="in"/></onAccept>
              <onReject><payloadFactory media-type="json"><format>{"error": "too many"}</format></payloadFactory>
                <property name="HTTP_SC" value="429" scope="axis2"/><respond/></onReject>
            </throttle>
            <payloadFactory media-type="json"><format>{"let": "$1"}</format><args><arg expression="$ctx:let"/></args></payloadFactory>
            <respond/>""";

    private static String limit(String who, int most) {
        return """
               <wsp:Policy><throttle:ID throttle:type="IP">%s</throttle:ID><wsp:Policy><throttle:Control><wsp:Policy>
                 <throttle:MaximumCount>%d</throttle:MaximumCount><throttle:UnitTime>600000</throttle:UnitTime>
                 <throttle:ProhibitTimePeriod wsp:Optional="true">1000</throttle:ProhibitTimePeriod>
               </wsp:Policy></throttle:Control></wsp:Policy></wsp:Policy>"""
                .formatted(who, most);
    }

    private static int status(Imported bus, String address) throws Exception {
        Exchange exchange = bus.request(
                "platform-http:/services/P",
                "{}",
                Map.of("Content-Type", "application/json", "X-Forwarded-For", address));
        Object status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE);
        return status == null ? 200 : Integer.parseInt(status.toString());
    }

    @Test
    void rejectsWhoCallsTooOftenAndNoOther() throws Exception {
        String limits = limit("other", 2) + limit("10.0.0.1-10.0.0.9", 1);
        try (Imported bus = proxy(THROTTLED.formatted(limits))) {
            allConverted(bus);
            assertThat(status(bus, "192.168.1.1")).isEqualTo(200);
            assertThat(status(bus, "192.168.1.1")).isEqualTo(200);
            assertThat(status(bus, "192.168.1.1")).isEqualTo(429);
            assertThat(status(bus, "192.168.1.2")).isEqualTo(200);
            assertThat(status(bus, "10.0.0.1")).isEqualTo(200);
            assertThat(status(bus, "10.0.0.2")).as("the range counts as one").isEqualTo(429);
        }
    }

    @Test
    void letsInNoMoreAtATimeThanThePolicySays() throws Exception {
        String nested = "<throttle:MaximumConcurrentAccess>1</throttle:MaximumConcurrentAccess>";
        String call = "<call><endpoint><address uri='http://slow/'/></endpoint></call>";
        String within = THROTTLED.formatted(nested).replace("<property name=\"let\" value=\"in\"/>", call);
        try (Imported bus = proxy(within)) {
            allConverted(bus);
            AtomicInteger second = new AtomicInteger();
            bus.answers((uri, exchange) -> {
                if (second.get() == 0) {
                    second.set(status(bus, "1.1.1.1"));
                }
            });
            assertThat(status(bus, "1.1.1.1")).isEqualTo(200);
            assertThat(second).as("while the first is in").hasValue(429);
            assertThat(status(bus, "1.1.1.1")).as("after the first").isEqualTo(200);
        }
    }

    @Test
    void stubsAThrottleWhosePolicyIsNotUnderstood() throws Exception {
        try (Imported bus = proxy(THROTTLED.formatted("<throttle:Other/>"))) {
            assertThat(bus.failures()).isEmpty();
            assertThat(stubbed(bus)).contains("throttle");
        }
    }

    private static final String SCHEMA =
            """
            <localEntry key="quote.xsd"><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:quote"
                elementFormDefault="qualified"><xs:element name="getQuote"><xs:complexType><xs:sequence>
              <xs:element name="symbol"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="4"/></xs:restriction></xs:simpleType></xs:element>
            </xs:sequence></xs:complexType></xs:element></xs:schema></localEntry>""";

    private static final String VALIDATED =
            """
            <validate %s><schema key="%s"/><on-fail>
              <payloadFactory media-type="json"><format>{"error": "$1"}</format><args><arg expression="$ctx:ERROR_MESSAGE"/></args></payloadFactory>
              <property name="HTTP_SC" value="400" scope="axis2"/><respond/></on-fail></validate><respond/>""";

    @Test
    void runsOnFailForAMessageThatItsSchemaRefuses() throws Exception {
        try (Imported bus = bus(SCHEMA + Synapse.service(VALIDATED.formatted("", "quote.xsd")))) {
            allConverted(bus);
            assertThat(bus.answer("platform-http:/services/P", quote("IBM"), SOAP))
                    .contains(">IBM<");
            assertThat(bus.answer("platform-http:/services/P", quote("LONGER"), SOAP))
                    .contains("maxLength");
        }
    }

    @Test
    void runsOnFailWhenWhatIsToBeValidatedIsNotThere() throws Exception {
        String mediators = VALIDATED.formatted("source='//m:other' xmlns:m='urn:quote'", "quote.xsd");
        try (Imported bus = bus(SCHEMA + Synapse.service(mediators))) {
            assertThat(bus.answer("platform-http:/services/P", quote("IBM"), SOAP))
                    .contains("accessing source element");
        }
    }

    @Test
    void failsEachMessageWhenTheSchemaIsNotReadable() throws Exception {
        String broken = SCHEMA.replace("xs:element name=\"getQuote\"", "xs:element nome=\"getQuote\"");
        try (Imported bus = bus(broken + Synapse.service(VALIDATED.formatted("", "quote.xsd")))) {
            allConverted(bus);
            assertThat(bus.request("platform-http:/services/P", quote("IBM"), SOAP)
                            .getProperty("ERROR_MESSAGE"))
                    .asString()
                    .contains("not a readable schema");
        }
    }

    @Test
    void validatesJsonByItsSchema() throws Exception {
        String schema =
                "<localEntry key='order.json'>{\"type\": \"object\", \"required\": [\"id\"], \"properties\": {\"id\": {\"type\": \"integer\"}}}</localEntry>";
        try (Imported bus = bus(schema + Synapse.service(VALIDATED.formatted("", "order.json")))) {
            allConverted(bus);
            assertThat(bus.answer("platform-http:/services/P", "{\"id\": 7}", Synapse.JSON))
                    .isEqualTo("{\"id\": 7}");
            assertThat(bus.answer("platform-http:/services/P", "{\"id\": \"x\"}", Synapse.JSON))
                    .contains("error", "integer");
            assertThat(bus.answer("platform-http:/services/P", "{}", Synapse.JSON))
                    .contains("error", "id");
        }
    }

    @Test
    void rewritesTheAddressByTheRulesWhoseConditionHolds() throws Exception {
        try (Imported bus = proxy(
                """
                <property name="port" value="9000"/>
                <header name="To" value="https://stock:8243/old/quotes?v=1"/>
                <rewrite>
                  <rewriterule><condition><equal type="url" source="protocol" value="https"/></condition>
                    <action value="http" fragment="protocol"/><action xpath="get-property('port')" fragment="port"/></rewriterule>
                  <rewriterule><action type="replace" regex="^/old" value="/new" fragment="path"/>
                    <action type="append" value="/all" fragment="path"/></rewriterule>
                  <rewriterule><condition><match type="url" source="host" regex="other.*"/></condition>
                    <action type="remove" fragment="path"/></rewriterule>
                </rewrite>
                <payloadFactory media-type="text"><format>$1</format><args><arg expression="get-property('To')"/></args></payloadFactory>
                <respond/>""")) {
            allConverted(bus);
            assertThat(bus.answer("platform-http:/services/P", quote("IBM"), SOAP))
                    .isEqualTo("http://stock:9000/new/quotes/all?v=1");
        }
    }

    @Test
    void routesByConditionsUntilOneBreaks() throws Exception {
        try (Imported bus = bus(
                """
                <proxy name="P" transports="http"><target><inSequence>
                  <conditionalRouter continueAfter="true">
                    <conditionalRoute breakRoute="false"><condition><match type="header" source="Kind" regex="a.*"/></condition><target sequence="one"/></conditionalRoute>
                    <conditionalRoute breakRoute="true"><condition><and><equal type="param" source="q" value="1"/>
                      <not><equal type="header" source="Kind" value="b"/></not></and></condition><target sequence="two"/></conditionalRoute>
                    <conditionalRoute><condition><match type="url" regex="/services/.*"/></condition><target sequence="three"/></conditionalRoute>
                  </conditionalRouter>
                  <payloadFactory media-type="text"><format>$1$2$3</format><args><arg expression="$ctx:one"/><arg expression="$ctx:two"/><arg expression="$ctx:three"/></args></payloadFactory>
                  <respond/></inSequence></target></proxy>
                <sequence name="one"><property name="one" value="1"/></sequence>
                <sequence name="two"><property name="two" value="2"/></sequence>
                <sequence name="three"><property name="three" value="3"/></sequence>""")) {
            allConverted(bus);
            assertThat(bus.answer("platform-http:/services/P", quote("x"), asked("abc", "q=1")))
                    .isEqualTo("12");
            assertThat(bus.answer("platform-http:/services/P", quote("x"), asked("b", "q=1")))
                    .isEqualTo("3");
            assertThat(bus.answer("platform-http:/services/P", quote("x"), asked("abc", "")))
                    .isEqualTo("13");
        }
    }

    private static Map<String, Object> asked(String kind, String query) {
        Map<String, Object> headers = with("Kind", kind);
        headers.put(Exchange.HTTP_URI, "/services/P");
        headers.put(Exchange.HTTP_QUERY, query);
        return headers;
    }
}
