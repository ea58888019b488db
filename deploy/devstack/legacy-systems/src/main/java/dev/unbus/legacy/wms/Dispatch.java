package dev.unbus.legacy.wms;

import java.util.List;

/** What the warehouse is asked to send, as far as it cares. */
record Dispatch(String orderNumber, List<Line> lines) {

    Dispatch {
        lines = List.copyOf(lines);
    }

    /** So many pieces of one article. */
    record Line(String sku, int quantity) {}
}
