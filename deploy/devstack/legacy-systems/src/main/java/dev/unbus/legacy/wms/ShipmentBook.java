package dev.unbus.legacy.wms;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unbus.legacy.JsonLines;
import dev.unbus.legacy.LegacySettings;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Every shipment, in memory and in an append-only file; an order is shipped once, however often it is dispatched. */
@Singleton
final class ShipmentBook {

    private static final List<String> CARRIERS = List.of("Northern Parcel", "Swift Mail", "Coastline Freight");

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Shipment> byOrder = new HashMap<>();
    private final JsonLines<Shipment> file;

    ShipmentBook(LegacySettings settings, ObjectMapper mapper) {
        file = new JsonLines<>(settings.dataDirectory().resolve("wms/shipments.jsonl"), Shipment.class, mapper);
        file.read().forEach(shipment -> byOrder.put(shipment.orderNumber(), shipment));
    }

    /** The shipment of that order, sent now if it is the first time. */
    synchronized Shipment ship(Dispatch dispatch) {
        var known = byOrder.get(dispatch.orderNumber());
        if (known != null) {
            return known;
        }
        var shipment = shipment(dispatch);
        file.append(shipment);
        byOrder.put(shipment.orderNumber(), shipment);
        return shipment;
    }

    /** Carrier and tracking number follow from the order number alone, so that tests can foretell them. */
    private Shipment shipment(Dispatch dispatch) {
        var checksum = new CRC32();
        checksum.update(dispatch.orderNumber().getBytes(StandardCharsets.UTF_8));
        var carrier = CARRIERS.get((int) (checksum.getValue() % CARRIERS.size()));
        var tracking = "%s%010d".formatted(carrier.substring(0, 1), checksum.getValue());
        return new Shipment(
                dispatch.orderNumber(),
                carrier,
                tracking,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                dispatch.lines());
    }

    synchronized int count() {
        return byOrder.size();
    }
}
