package dev.unbus.fulfilment.dispatch;

import dev.unbus.delivery.RejectedException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the warehouse's XML; what it hands on is valid against the contract. */
@Singleton
final class ShipmentReader {

    private final XmlContract contract = new XmlContract("wms-shipment");

    /**
     * The shipment in a document.
     *
     * @throws RejectedException naming element path and line when it is none
     */
    Shipment read(String document) {
        Content content = new Content();
        contract.read(document, content);
        return content.shipment();
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeParseException e) {
            // Its text quotes the value. A schema cannot ask for a zone.
            throw new RejectedException("time-with-zone", "/shipment/shippedAt", "expected a time with its zone");
        }
    }

    /** Collects the texts of the elements; the names of no two levels of the contract are the same. */
    private static final class Content extends DefaultHandler {

        private final StringBuilder text = new StringBuilder();
        private final Map<String, String> values = new HashMap<>();
        private final List<Shipment.Line> lines = new ArrayList<>();

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            text.setLength(0);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            if (localName.equals("line")) {
                int quantity = Integer.parseInt(value("quantity").strip());
                lines.add(new Shipment.Line(value("sku"), quantity));
            } else {
                values.put(localName, text.toString());
            }
        }

        Shipment shipment() {
            return new Shipment(
                    value("orderNumber"),
                    value("carrier"),
                    value("trackingNumber"),
                    instant(value("shippedAt")),
                    lines);
        }

        private String value(String element) {
            return Objects.requireNonNull(values.get(element), "the contract makes sure of it");
        }
    }
}
