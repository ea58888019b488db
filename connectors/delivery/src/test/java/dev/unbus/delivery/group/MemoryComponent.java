package dev.unbus.delivery.group;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The scheme {@code memory:}. */
class MemoryComponent extends DefaultComponent {

    private final MemoryStore store;

    MemoryComponent(MemoryStore store) {
        this.store = store;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new MemoryEndpoint(uri, this, store);
    }
}
