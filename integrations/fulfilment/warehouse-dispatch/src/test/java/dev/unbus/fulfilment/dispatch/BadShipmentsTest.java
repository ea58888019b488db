package dev.unbus.fulfilment.dispatch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.testkit.EmbeddedBrokers;
import dev.unbus.testkit.JmsProbe;
import dev.unbus.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class BadShipmentsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UNKNOWN = Orders.shipment("unknown");
    private static final String DOCTYPE = "<!DOCTYPE shipment SYSTEM \"http://127.0.0.1:1/evil.dtd\">";
    private static final String ENTITY = "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";

    private final KafkaProbe kafka = new KafkaProbe();
    private final JmsProbe jms = new JmsProbe();
    private final String known = Orders.newId();

    @Inject
    OrderStore store;

    @Inject
    ConnectionFactory connections;

    static Stream<Arguments> noDocuments() {
        return Stream.of(
                arguments("text-present at message: the body is empty", ""),
                arguments("text-size at message: the body has 70000 characters, more than 65536", " x".repeat(35_000)),
                arguments("xml-well-formed at /, line 1: it is not well-formed XML", "{\"secret\":1}"),
                arguments(
                        "xml-well-formed at /shipment/carrier, line 10: it is not well-formed XML",
                        UNKNOWN.replace("</carrier>", "")),
                arguments(
                        "xml-well-formed at /shipment/carrier, line 4: it is not well-formed XML",
                        UNKNOWN.replace("Royal", "\u0000")),
                arguments("no-doctype at /, line 2: a document type is not allowed", withProlog(DOCTYPE)),
                arguments("no-doctype at /, line 2: a document type is not allowed", withProlog(ENTITY)));
    }

    static Stream<Arguments> invalidDocuments() {
        return Stream.of(
                arguments(
                        "order-known at /shipment/orderNumber: no order of this number was sent to the warehouse",
                        UNKNOWN),
                arguments(
                        "wms-shipment at /shipment/deep, line 2: it breaks cvc-complex-type.2.4.a",
                        "<shipment xmlns='urn:legacy:wms:1'>\n" + "<deep>".repeat(5_000)),
                arguments("wms-shipment at /a, line 1: it breaks cvc-elt.1.a", "<a/>"),
                arguments(
                        "wms-shipment at /shipment/shippedAt, line 6: it breaks cvc-datatype-valid.1.2.1",
                        UNKNOWN.replace("2010-12-02T10:00:00Z", "yesterday")),
                arguments(
                        "time-with-zone at /shipment/shippedAt: expected a time with its zone",
                        UNKNOWN.replace("10:00:00Z", "10:00:00")),
                arguments(
                        "wms-shipment at /shipment/lines/line/quantity, line 8: it breaks cvc-minInclusive-valid",
                        UNKNOWN.replace(">6<", ">0<")),
                arguments(
                        "wms-shipment at /shipment/extra, line 7: it breaks cvc-complex-type.2.4.a",
                        UNKNOWN.replace("<lines>", "<extra/><lines>")));
    }

    private static String withProlog(String doctype) {
        return UNKNOWN.replace("<shipment", doctype + "<shipment").replace("Royal Mail", "&x;");
    }

    @BeforeEach
    void rememberAnOrder() {
        store.remember(Orders.placed(known));
    }

    @AfterEach
    void theNextShipmentGoesOn() {
        jms.send("WMS.SHIPMENTS", Orders.shipment(known), Map.of());
        await().atMost(PATIENCE)
                .until(() -> kafka.records("orders.shipped").stream().anyMatch(event -> known.equals(event.key())));
        await().atMost(PATIENCE).until(() -> jms.count("WMS.SHIPMENTS") == 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"noDocuments", "invalidDocuments"})
    void areSetAside(String reason, String body) {
        jms.send("WMS.SHIPMENTS", body, Map.of());

        JmsProbe.Received failed = jms.receive("unbus.failed", PATIENCE).orElseThrow();

        assertThat(failed.properties())
                .containsEntry(FailureHeaders.MESSAGE, reason)
                .containsEntry(FailureHeaders.INTEGRATION, "fulfilment/warehouse-dispatch")
                .containsEntry(FailureHeaders.ROUTE, PublishShipmentsRoute.ID);
        assertThat(failed.body()).isEqualTo(body);
    }

    @Test
    void inBytesOfSomeEncodingAreSetAside() throws JMSException {
        byte[] latin1 = Orders.shipment(known).replace("Royal", "Château").getBytes(ISO_8859_1);
        jms.send("WMS.SHIPMENTS", session -> {
            var message = session.createBytesMessage();
            message.writeBytes(latin1);
            return message;
        });

        try (JMSContext context = connections.createContext()) {
            Message failed =
                    context.createConsumer(context.createQueue("unbus.failed")).receive(PATIENCE.toMillis());
            assertThat(failed.getStringProperty(FailureHeaders.MESSAGE)).startsWith("text-message at message");
            assertThat(failed.getBody(byte[].class)).isEqualTo(latin1);
        }
    }
}
