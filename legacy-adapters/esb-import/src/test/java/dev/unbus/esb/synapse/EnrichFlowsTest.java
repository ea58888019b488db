package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.JSON;
import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.XML;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.envelope;
import static dev.unbus.esb.synapse.Synapse.proxy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** The {@code enrich} mediator: what it takes, where it puts that, and what it does where it cannot. */
class EnrichFlowsTest {

    private static final String P = "platform-http:/services/P";

    private static String enrich(String source, String target) {
        return "<enrich><source " + source + "<target " + target + "/></enrich>";
    }

    private static String answer(String mediators, String body, Map<String, Object> headers) throws Exception {
        try (Imported bus = proxy(mediators + "<respond/>")) {
            allConverted(bus);
            return bus.answer(P, body, headers);
        }
    }

    private static String inline(String content) {
        return "type='inline'>" + content + "</source>";
    }

    private static final String NEW = inline("<n xmlns=''>new</n>");

    @Test
    void changesTheFirstOfTheElementsThatATargetSelects() throws Exception {
        assertThat(answer(enrich(NEW, "xpath='//b'"), "<a><b>1</b><b>2</b></a>", XML))
                .isEqualTo("<a><n>new</n><b>2</b></a>");
        assertThat(answer(enrich(NEW, "xpath='//b' action='child'"), "<a><b>1</b><b>2</b></a>", XML))
                .isEqualTo("<a><b>1<n>new</n></b><b>2</b></a>");
    }

    @Test
    void putsSeveralElementsBehindOneInReverseAsTheOldMediatorDid() throws Exception {
        assertThat(answer(enrich("xpath='//c'/>", "xpath='//b' action='sibling'"), "<a><b/><c>1</c><c>2</c></a>", XML))
                .isEqualTo("<a><b/><c>2</c><c>1</c><c>1</c><c>2</c></a>");
    }

    @Test
    void failsWhereATargetSelectsNothingAndGoesOnWhereASourceDoes() throws Exception {
        String flow = "<proxy name='P' transports='http'><target><inSequence>%s<respond/></inSequence><faultSequence>"
                + "<payloadFactory media-type='text'><format>failed</format></payloadFactory><respond/></faultSequence>"
                + "</target></proxy>";
        try (Imported bus = bus(flow.formatted(enrich(NEW, "xpath='//none'")))) {
            assertThat(bus.answer(P, "<a/>", XML)).isEqualTo("failed");
        }
        assertThat(answer(enrich("xpath='//none'/>", "xpath='//b'"), "<a><b>1</b></a>", XML))
                .isEqualTo("<a><b>1</b></a>");
        assertThat(answer(enrich("type='property' property='none'/>", "type='body'"), "<a>1</a>", XML))
                .isEqualTo("<a>1</a>");
    }

    @Test
    void putsTheTextOfAPropertyIntoAnElementWhateverItLooksLike() throws Exception {
        String set = "<property name='p' value='&lt;x/>'/>";
        assertThat(answer(set + enrich("type='property' property='p'/>", "xpath='//b'"), "<a><b>1</b></a>", XML))
                .isEqualTo("<a><b>&lt;x/&gt;</b></a>");
        assertThat(answer(set + enrich("type='property' property='p'/>", "type='body'"), "<a><b>1</b></a>", XML))
                .isEqualTo("<a>&lt;x/&gt;</a>");
    }

    @Test
    void bringsAKeptPayloadBack() throws Exception {
        String keep = enrich("type='body'/>", "type='property' property='kept'")
                + "<payloadFactory media-type='json'><format>{}</format></payloadFactory>"
                + enrich("type='property' property='kept'/>", "type='body'");
        assertThat(answer(keep, "{\"a\": 1}", JSON)).isEqualTo("{\"a\": 1}");
        String xml = keep + "<property name='messageType' value='application/xml' scope='axis2'/>";
        assertThat(answer(xml, "<a>1</a>", XML)).isEqualTo("<a>1</a>");
    }

    @Test
    void keepsAllThatASourceSelectsInAProperty() throws Exception {
        String flow = enrich("xpath='//c'/>", "type='property' property='all'")
                + enrich("type='property' property='all'/>", "xpath='//b' action='child'");
        assertThat(answer(flow, "<a><b/><c>1</c><c>2</c></a>", XML))
                .isEqualTo("<a><b><c>1</c><c>2</c></b><c>1</c><c>2</c></a>");
    }

    @Test
    void changesTheHeaderOfTheEnvelope() throws Exception {
        String flow = "<header name='h:mark' value='old' xmlns:h='urn:h'/>"
                + "<enrich xmlns:h='urn:h' xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>"
                + "<source type='inline'>new</source><target xpath='/s:Envelope/s:Header/h:mark'/></enrich>";
        assertThat(answer(flow, envelope("<a/>"), SOAP)).contains(">new</").doesNotContain("old");
    }

    @Test
    void replacesTheWholeEnvelope() throws Exception {
        String flow = enrich("type='envelope'/>", "type='property' property='kept'")
                + enrich(inline("<n xmlns=''/>"), "type='body'")
                + enrich("type='property' property='kept'/>", "type='envelope'");
        assertThat(answer(flow, envelope("<a>1</a>"), SOAP)).contains(":Body><a>1</a></");
    }

    @Test
    void addsToAnArrayAndToAnObjectOfJson() throws Exception {
        String more = inline("{\"c\": 2}");
        assertThat(answer(enrich(more, "action='child' xpath='json-eval($.b)'"), "{\"b\":[1]}", JSON))
                .isEqualTo("{\"b\":[1,{\"c\":2}]}");
        assertThat(answer(enrich(more, "action='child' xpath='json-eval($)'"), "{\"b\":1}", JSON))
                .isEqualTo("{\"b\":1,\"c\":2}");
        assertThat(answer(enrich(more, "action='sibling' xpath='json-eval($.b)'"), "{\"b\":[1]}", JSON))
                .isEqualTo("{\"b\":[1]}");
    }

    @Test
    void removesWhatAJsonPathSelects() throws Exception {
        String flow = "<enrich><source type='custom' xpath='json-eval($.a, $.b.c)'/>"
                + "<target type='body' action='remove'/></enrich>";
        assertThat(answer(flow, "{\"a\":1,\"b\":{\"c\":2,\"d\":3}}", JSON)).isEqualTo("{\"b\":{\"d\":3}}");
    }

    @Test
    void addsToAPropertyThatHoldsAnArrayOrAnElement() throws Exception {
        String array = "<property name='p' type='JSON' value='[1]'/>"
                + enrich(inline("{\"c\": 2}"), "type='property' property='p' action='child'")
                + enrich("type='property' property='p'/>", "type='body'");
        assertThat(answer(array, "{}", JSON)).isEqualTo("[1,{\"c\":2}]");
        String element = enrich(inline("<r xmlns=''/>"), "type='property' property='p'")
                + enrich(NEW, "type='property' property='p' action='child'")
                + enrich("type='property' property='p'/>", "type='body'");
        assertThat(answer(element, "<a/>", XML)).isEqualTo("<r><n>new</n></r>");
    }

    @Test
    void failsAMessageThatIsNoXml() throws Exception {
        try (Imported bus = proxy(enrich(NEW, "xpath='//b'") + "<respond/>")) {
            Exchange exchange = bus.request(P, "<a><b>", XML);
            assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(500);
        }
    }
}
