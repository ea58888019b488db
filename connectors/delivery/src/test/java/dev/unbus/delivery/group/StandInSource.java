package dev.unbus.delivery.group;

import org.apache.camel.Component;
import org.jspecify.annotations.Nullable;

/** A group source that gives nothing. */
final class StandInSource extends StandInEndpoint implements GroupSourceEndpoint {

    StandInSource(String uri, Component component, String name) {
        super(uri, component, name);
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public GroupSource source(SlotId slot) {
        throw new UnsupportedOperationException("nobody receives here");
    }

    @Override
    public @Nullable String commitRecord() {
        return null;
    }
}
