package dev.unbus.legacy.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.unbus.legacy.TestSettings;
import dev.unbus.legacy.control.Behaviour;
import dev.unbus.legacy.control.LegacySystem;
import dev.unbus.legacy.control.Mode;
import dev.unbus.legacy.control.Switchboard;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarehouseGateTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final Switchboard switchboard = new Switchboard();
    private TestBroker broker;
    private ShipmentBook book;
    private WarehouseGate gate;

    @BeforeEach
    void open() throws IOException {
        broker = new TestBroker(folder);
        var settings = new TestSettings(folder, broker.url());
        book = new ShipmentBook(settings, MAPPER);
        gate = new WarehouseGate(settings, switchboard, new DispatchDesk(new DispatchReader(), book));
        gate.open(new StartupEvent());
    }

    @AfterEach
    void close() throws Exception {
        gate.close(new ShutdownEvent());
        broker.stop();
    }

    @Test
    void answersADispatchWithAShipment() throws Exception {
        broker.start();
        broker.send("WMS.DISPATCH", dispatch("536365"));

        assertThat(nextShipment())
                .contains("<orderNumber>536365</orderNumber>", "<sku>85123A</sku>", "<quantity>6</quantity>");
        assertThat(book.count()).isEqualTo(1);
    }

    @Test
    void sendsTheSameShipmentForTheSameOrder() throws Exception {
        broker.start();
        broker.send("WMS.DISPATCH", dispatch("536365"));
        broker.send("WMS.DISPATCH", dispatch("536365"));

        assertThat(nextShipment()).isEqualTo(nextShipment());
        assertThat(book.count()).isEqualTo(1);
    }

    @Test
    void isKnownToTheBrokerByItsName() throws Exception {
        broker.start();

        await().atMost(SOON).untilAsserted(() -> assertThat(broker.clients()).containsExactly("legacy.wms"));
    }

    @Test
    void waitsForABrokerThatIsAwayAndComesBackToIt() throws Exception {
        broker.start();
        broker.send("WMS.DISPATCH", dispatch("1"));
        assertThat(nextShipment()).contains("<orderNumber>1</orderNumber>");

        broker.stop();
        broker.start();
        broker.send("WMS.DISPATCH", dispatch("2"));
        assertThat(nextShipment()).contains("<orderNumber>2</orderNumber>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not XML",
                "<dispatch>",
                "<dispatch/>",
                "<d:dispatch xmlns:d=\"urn:legacy:wms:1\"/>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>"
            })
    void setsWhatIsNoDispatchAside(String text) throws Exception {
        broker.start();
        broker.send("WMS.DISPATCH", text);
        broker.send("WMS.DISPATCH", dispatch("536365"));

        assertThat(nextRejected()).isEqualTo(text);
        assertThat(nextShipment()).contains("536365");
    }

    @Test
    void setsWhatIsTooLargeAside() throws Exception {
        broker.start();
        var large = dispatch("x".repeat(2 << 20));
        broker.send("WMS.DISPATCH", large);

        assertThat(nextRejected()).isEqualTo(large);
    }

    @Test
    void setsMessagesOfAnotherKindAside() throws Exception {
        broker.start();
        broker.send("WMS.DISPATCH", context -> context.createMapMessage());

        String reason = broker.receive("WMS.REJECTED", SOON, message -> message.getStringProperty(DispatchDesk.REASON));
        assertThat(reason).isEqualTo("text-or-bytes at the message");
    }

    @Test
    void takesBytesInTheirDeclaredEncoding() throws Exception {
        broker.start();
        var text = dispatch("Ä-1").replace("UTF-8", "ISO-8859-1");
        broker.send("WMS.DISPATCH", context -> {
            var message = context.createBytesMessage();
            message.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
            return message;
        });

        assertThat(nextShipment()).contains("<orderNumber>Ä-1</orderNumber>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOWN", "FAIL"})
    void leavesItsMessagesWhereTheyAre(Mode mode) throws Exception {
        broker.start();
        tell(mode);
        broker.send("WMS.DISPATCH", dispatch("536365"));
        await().during(Duration.ofSeconds(1))
                .atMost(SOON)
                .until(() -> broker.count("WMS.DISPATCH") == 1 && broker.count("WMS.SHIPMENTS") == 0);

        tell(Mode.UP);
        assertThat(nextShipment()).contains("536365");
    }

    @Test
    void takesItsTimeWhileItIsSlow() throws Exception {
        broker.start();
        switchboard.tell(LegacySystem.WMS, new Behaviour(Mode.SLOW, 700));
        var before = System.nanoTime();
        broker.send("WMS.DISPATCH", dispatch("536365"));

        assertThat(nextShipment()).contains("536365");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(700));
    }

    private void tell(Mode mode) {
        switchboard.tell(LegacySystem.WMS, new Behaviour(mode, 0));
    }

    private String nextShipment() {
        return broker.receive("WMS.SHIPMENTS", SOON, message -> ((TextMessage) message).getText());
    }

    private String nextRejected() {
        return broker.receive("WMS.REJECTED", SOON, message -> {
            assertThat(message.getStringProperty(DispatchDesk.REASON)).isNotBlank();
            return ((TextMessage) message).getText();
        });
    }

    private static String dispatch(String orderNumber) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <dispatch xmlns="urn:legacy:wms:1"><orderNumber>%s</orderNumber>\
                <customerNumber>17850</customerNumber><country>United Kingdom</country><currency>GBP</currency>\
                <total>15.30</total><lines><line><sku>85123A</sku><description>HOLDER</description>\
                <quantity>6</quantity></line></lines></dispatch>"""
                .formatted(orderNumber);
    }
}
