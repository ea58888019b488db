package dev.unbus.legacy.control;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The systems of this process, each with its name in URLs and the path below which it answers HTTP. */
public enum LegacySystem {
    /** Customers over SOAP. */
    CRM("crm", "/soap/crm"),
    /** Invoices over SOAP. */
    ERP("erp", "/soap/erp"),
    /** Shipments over JMS; it answers no HTTP. */
    WMS("wms", null),
    /** Customers over REST. */
    CUSTOMER_SERVICE("customer-service", "/customer-service");

    private final String id;
    private final Optional<String> path;

    LegacySystem(String id, @Nullable String path) {
        this.id = id;
        this.path = Optional.ofNullable(path);
    }

    /** The system of that name in URLs. */
    static Optional<LegacySystem> named(String id) {
        return Arrays.stream(values()).filter(system -> system.id.equals(id)).findFirst();
    }

    /** The system that answers this path of a request. */
    static Optional<LegacySystem> at(String requested) {
        return Arrays.stream(values())
                .filter(system -> system.answers(requested))
                .findFirst();
    }

    private boolean answers(String requested) {
        return path.filter(own -> requested.equals(own) || requested.startsWith(own + "/"))
                .isPresent();
    }
}
