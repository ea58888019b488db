package dev.unbus.legacy.wms;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /control/wms/shipments} counts the orders that were shipped, for tests. */
@Path("/control/wms/shipments")
@Produces(MediaType.APPLICATION_JSON)
class ShipmentsResource {

    private final ShipmentBook book;

    ShipmentsResource(ShipmentBook book) {
        this.book = book;
    }

    /** How many orders were shipped. */
    @GET
    public Shipments get() {
        return new Shipments(book.count());
    }

    record Shipments(int count) {}
}
