package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.JSON;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static dev.unbus.esb.synapse.Synapse.service;
import static dev.unbus.esb.synapse.Synapse.stubbed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Connectors of WSO2 whose operations Camel has components for. */
class ConnectorFlowsTest {

    private static final String P = "platform-http:/services/P";
    private static final String STOCK = "<localEntry key='stock'><http.init><connectionType>HTTP</connectionType>"
            + "<baseUrl>http://stock/api</baseUrl><authType>None</authType><name>stock</name></http.init></localEntry>";

    @Test
    void asksByHttpAndGoesOnWithTheResponse() throws Exception {
        String flow =
                "<variable name='id' value='7'/><http.get configKey='stock'><relativePath>/items/${vars.id}</relativePath>"
                        + "<headers>[{\"X-Mark\":\"${payload.a}\"}]</headers></http.get><respond/>";
        try (Imported bus = bus(service(flow) + STOCK)) {
            allConverted(bus);
            List<Object> seen = new CopyOnWriteArrayList<>();
            bus.answers((uri, exchange) -> {
                seen.add(exchange.getMessage().getHeader(Exchange.HTTP_URI));
                seen.add(exchange.getMessage().getHeader(Exchange.HTTP_METHOD));
                seen.add(exchange.getMessage().getHeader("X-Mark"));
                exchange.getMessage().setBody("{\"b\":2}");
            });
            assertThat(bus.answer(P, "{\"a\":\"m\"}", JSON)).isEqualTo("{\"b\":2}");
            assertThat(seen).containsExactly("http://stock/api/items/7", "GET", "m");
        }
    }

    @Test
    void keepsTheMessageAndPutsTheResponseIntoAVariable() throws Exception {
        String flow = "<http.post configKey='stock'><requestBodyType>JSON</requestBodyType>"
                + "<requestBodyJson>{\"sent\": ${payload.a}}</requestBodyJson><responseVariable>r</responseVariable>"
                + "<overwriteBody>false</overwriteBody></http.post>"
                + "<payloadFactory media-type='json'><format>{\"kept\": ${payload.a}, \"got\": ${vars.r.payload.b},"
                + " \"status\": ${vars.r.attributes.statusCode}}</format></payloadFactory><respond/>";
        try (Imported bus = bus(service(flow) + STOCK)) {
            allConverted(bus);
            bus.answers((uri, exchange) -> {
                exchange.getMessage().setBody("{\"b\":2}");
                exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 201);
            });
            assertThat(bus.answer(P, "{\"a\":1}", JSON)).isEqualTo("{\"kept\": 1, \"got\": 2, \"status\": 201}");
            assertThat(bus.sent).singleElement().asString().endsWith("{\"sent\": 1}");
        }
    }

    @Test
    void failsAsTheFaultSequenceSaysWhenNobodyAnswers() throws Exception {
        String proxy = "<proxy name='P' transports='http'><target><inSequence><http.get configKey='stock'/><respond/>"
                + "</inSequence><faultSequence><payloadFactory media-type='text'><format>$1</format><args>"
                + "<arg expression='$ctx:ERROR_CODE'/></args></payloadFactory><respond/></faultSequence></target></proxy>";
        try (Imported bus = bus(proxy + STOCK)) {
            allConverted(bus);
            bus.answers((uri, exchange) -> exchange.setException(new ConnectException("refused")));
            assertThat(bus.answer(P, "{}", JSON)).isEqualTo("101503");
        }
        try (Imported bus = bus(service("<http.get configKey='stock'><headers>x</headers></http.get>") + STOCK)) {
            assertThat(stubbed(bus)).containsExactly("http.get");
        }
    }

    @Test
    void publishesToATopic() throws Exception {
        String flow = "<kafkaTransport.init><bootstrapServers>k:9092</bootstrapServers></kafkaTransport.init>"
                + "<kafkaTransport.publishMessages><topic>orders</topic></kafkaTransport.publishMessages><respond/>";
        try (Imported bus = bus(service(flow))) {
            allConverted(bus);
            bus.answers((uri, exchange) -> {});
            assertThat(bus.answer(P, "{\"a\":1}", JSON)).isEqualTo("{\"a\":1}");
            assertThat(bus.sent).singleElement().asString().contains("unbus-kafka:", "{\"a\":1}");
        }
    }

    @Test
    void sendsAMailAndLeavesTheMessageAsItIs() throws Exception {
        String flow =
                "<email.send configKey='mail'><from>shop@x.org</from><to>{json-eval($.to)}</to><subject>Order</subject>"
                        + "<content>{json-eval($.text)}</content></email.send><respond/>";
        String mail = "<localEntry key='mail'><email.init><connectionType>SMTPS</connectionType><host>mail.x.org</host>"
                + "<port>465</port><username>shop</username><password>hush</password></email.init></localEntry>";
        try (Imported bus = bus(service(flow) + mail)) {
            allConverted(bus);
            List<Object> seen = new CopyOnWriteArrayList<>();
            bus.answers((uri, exchange) -> seen.addAll(List.of(
                    exchange.getMessage().getHeader("To"),
                    exchange.getMessage().getHeader("Subject"),
                    exchange.getMessage().getBody(String.class))));
            String order = "{\"to\":\"a@b.org\",\"text\":\"Hello\"}";
            assertThat(bus.answer(P, order, JSON)).isEqualTo(order);
            assertThat(seen).containsExactly("a@b.org", "Order", "Hello");
        }
    }

    @Test
    void takesNoMoreThanTheOperationOutWhosePathIsComputedAsAWhole() {
        String flow = "<log><property name='at' value='start'/></log>"
                + "<http.get configKey='stock'><relativePath>{${vars.path}}</relativePath></http.get><respond/>";
        try (Imported bus = bus(service(flow) + STOCK)) {
            assertThat(stubbed(bus)).containsExactly("http.get");
        }
    }
}
