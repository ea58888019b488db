package dev.unbus.kubernetes.manifests;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.environment.Environment;
import dev.unbus.environment.FlowSettings;

/** Where the environment says something of a flow: with the flow, among the defaults, or at the top. */
record FlowPlace(Environment environment, IntegrationId flow) implements Variables.Place {

    @Override
    public int line(String section, String variable) {
        FlowSettings own = environment.flows().get(flow);
        boolean said = own != null
                && (own.config().containsKey(variable) || own.secrets().containsKey(variable));
        if (said) {
            return environment.line("flows", flow.toString(), section, variable);
        }
        int amongDefaults = environment.line("defaults", section, variable);
        return amongDefaults == environment.line("defaults", section)
                ? environment.line(section, variable)
                : amongDefaults;
    }
}
