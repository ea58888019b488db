package dev.unbus.kubernetes.manifests;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.environment.Environment;

/** Where the environment says something of a flow. */
record FlowPlace(Environment environment, IntegrationId flow) implements Variables.Place {

    @Override
    public int line(String section, String variable) {
        return environment.lineOf(flow, section, variable);
    }
}
