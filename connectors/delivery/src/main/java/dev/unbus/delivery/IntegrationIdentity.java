package dev.unbus.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/** Which integration this process is. */
@ConfigMapping(prefix = "unbus.integration")
public interface IntegrationIdentity {

    /** The name, as {@code team/flow}. */
    @WithParentName
    String name();
}
