package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.XML;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.envelope;
import static dev.unbus.esb.synapse.Synapse.proxy;
import static dev.unbus.esb.synapse.Synapse.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;

/** What of a request reaches an endpoint of HTTP, and what of its response the flow. */
class EndpointFlowsTest {

    private static final String P = "platform-http:/services/P";
    private static final Map<String, Object> GET = Map.of(
            "CamelHttpMethod", "GET", "CamelHttpPath", "/services/P/view/IBM", "CamelHttpQuery", "day=1", "X-Own", "a");

    /** The requests that endpoints got: method, path, query. */
    private static List<String> asked(Imported bus) {
        List<String> asked = new ArrayList<>();
        bus.answers((uri, exchange) -> {
            Message message = exchange.getMessage();
            asked.add(message.getHeader(Exchange.HTTP_METHOD) + " " + message.getHeader(Exchange.HTTP_PATH) + " "
                    + message.getHeader(Exchange.HTTP_QUERY));
            message.setHeader("Content-Type", "application/xml");
            message.setBody("<a/>");
        });
        return asked;
    }

    @Test
    void goesOnWithTheHeadersOfTheResponseAlone() throws Exception {
        String calls = "<call><endpoint><address uri='http://stock/'/></endpoint></call>"
                + "<call><endpoint><http method='get' uri-template='http://stock/{uri.var.x}'/></endpoint></call>"
                + "<call><endpoint><address uri='local://services/Q'/></endpoint></call><respond/>";
        try (Imported bus = proxy(calls)) {
            allConverted(bus);
            bus.answer(P, quote("IBM"), SOAP);
            assertThat(bus.sent).hasSize(3).allMatch(uri -> uri.contains("copyHeaders=false"));
        }
    }

    @Test
    void postsWhatGoesOnAfterAResponse() throws Exception {
        String call = "<call><endpoint><address uri='http://stock/q'/></endpoint></call>";
        try (Imported bus =
                proxy(call + "<payloadFactory><format><b xmlns=''/></format></payloadFactory>" + call + "<respond/>")) {
            List<String> asked = asked(bus);
            bus.answer(P, null, GET);
            assertThat(asked).containsExactly("GET /view/IBM day=1", "POST null null");
        }
    }

    @Test
    void passesOnWhatStandsBehindTheNameOfAServiceUnlessTheMessageIsSoap() throws Exception {
        try (Imported bus = proxy("<call><endpoint><address uri='http://stock/q'/></endpoint></call><respond/>")) {
            List<String> asked = asked(bus);
            bus.answer(P, "<q/>", Map.of("Content-Type", "application/xml", "CamelHttpPath", "/services/P"));
            bus.answer(P, quote("x"), Map.of("Content-Type", "text/xml", "CamelHttpPath", "/services/P/more"));
            assertThat(asked).containsExactly("POST null null", "POST null null");
        }
        String pox = "<call><endpoint><address uri='http://stock/q' format='pox'/></endpoint></call><respond/>";
        try (Imported bus = proxy(pox)) {
            List<String> asked = asked(bus);
            bus.answer(P, quote("x"), Map.of("Content-Type", "text/xml", "CamelHttpPath", "/services/P/more"));
            bus.answer(P, "<q/>", Map.of("Content-Type", "application/xml", "CamelHttpPath", "/services/P/more"));
            assertThat(asked).containsExactly("POST null null", "POST /more null");
        }
    }

    private static Imported api(String mediators) {
        return bus("<api name='A' context='/a'><resource methods='GET' url-mapping='/*'><inSequence>" + mediators
                + "<respond/></inSequence></resource></api>");
    }

    @Test
    void addsThePathOfARequestToAnHttpEndpointWithoutAMethodOnly() throws Exception {
        Map<String, Object> request =
                Map.of("CamelHttpMethod", "GET", "CamelHttpPath", "/a/b", "CamelHttpQuery", "c=1");
        String call = "<call><endpoint><http %s uri-template='http://stock/q'/></endpoint></call>";
        try (Imported bus = api(call.formatted(""))) {
            List<String> asked = asked(bus);
            bus.answer("direct:a-all-get", null, request);
            assertThat(asked).containsExactly("GET /b c=1");
        }
        try (Imported bus = api(call.formatted("method='get'"))) {
            List<String> asked = asked(bus);
            bus.answer("direct:a-all-get", null, request);
            assertThat(asked).containsExactly("GET null null");
        }
        try (Imported bus = api("<header name='To' value='http://stock/q'/><call/>")) {
            List<String> asked = asked(bus);
            bus.answer("direct:a-all-get", null, request);
            assertThat(asked).containsExactly("GET null null");
        }
    }

    @Test
    void carriesCompressedMessages() throws Exception {
        String flow = "<property name='Content-Encoding' value='gzip' scope='transport'/>"
                + "<call><endpoint><address uri='http://stock/' format='pox'/></endpoint></call><respond/>";
        List<byte[]> got = new ArrayList<>();
        try (Imported bus = proxy(flow)) {
            bus.answers((uri, exchange) -> {
                got.add(exchange.getMessage().getBody(byte[].class));
                exchange.getMessage().setBody(envelope("<a/>"));
                exchange.getMessage().removeHeader("Content-Encoding");
            });
            Map<String, Object> zipped = Map.of("Content-Type", "application/xml", "Content-Encoding", "gzip");
            assertThat(bus.answer(P, zip("<q>1</q>"), zipped)).contains("<a/>");
            assertThat(bus.answer(P, "<q>2</q>", XML)).contains("<a/>");
            assertThat(got).extracting(EndpointFlowsTest::unzip).containsExactly("<q>1</q>", "<q>2</q>");
        }
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static String unzip(byte[] packed) throws IOException {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysThatAnEndpointOfRestTakesTheEnvelopeAway() {
        try (Imported bus = proxy("<send><endpoint><address uri='http://stock/' format='rest'/></endpoint></send>")) {
            assertThat(bus.units())
                    .filteredOn(unit -> unit.kind().equals("send"))
                    .singleElement()
                    .satisfies(unit -> assertThat(unit.outcome()).contains(Outcome.DIFFERENT))
                    .satisfies(unit -> assertThat(unit.reason()).contains("without its envelope"));
        }
    }

    @Test
    void takesTheFieldsOfAFormForXmlAndSendsThemAsAForm() throws Exception {
        Map<String, Object> form = Map.of("Content-Type", "application/x-www-form-urlencoded", "name", "x");
        String flow = "<property name='n' expression='//xformValues/name'/><property name='h' expression='$trp:name'/>"
                + "<call><endpoint><address uri='http://stock/'/></endpoint></call>"
                + "<payloadFactory media-type='text'><format>$1 $2</format><args><arg expression='$ctx:n'/>"
                + "<arg expression='$ctx:h'/></args></payloadFactory><respond/>";
        try (Imported bus = proxy(flow)) {
            bus.answers((uri, exchange) -> exchange.getMessage().setBody("<a/>"));
            Map<String, Object> read = new TreeMap<>(Map.of("name", "a<b", "of", List.of("1", "2")));
            assertThat(bus.answer(P, read, form)).isEqualTo("a<b ");
            assertThat(bus.answer(P, "name=c+d&of=%26", form)).isEqualTo("c d x");
            assertThat(bus.answer(P, "a%5B0%5D=1", form)).isEqualTo(" x");
            assertThat(bus.sent)
                    .extracting(sent -> sent.replaceFirst(".* ", ""))
                    .containsExactly("name=a%3Cb&of=1&of=2", "name=c+d&of=%26", "a%5B0%5D=1");
        }
    }
}
