package dev.unbus.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the REST server offers and how much it takes; keys begin with {@code unbus.rest}. */
@ConfigMapping(prefix = "unbus.rest")
interface RestSettings {

    /** Where the OpenAPI contract lies on the class path. */
    @WithDefault("contract/openapi.yaml")
    String contract();

    /** The largest request body; a larger one is answered with 413. */
    @WithDefault("64K")
    MemorySize maxBody();

    /** How deep a JSON body may be nested. */
    @WithDefault("32")
    int maxDepth();

    /** When to call again after a 503, unless the system behind said so itself. */
    @WithDefault("5s")
    Duration retryAfter();

    /** Paths at and below which others answer, such as SOAP services; all else is the contract's. */
    Optional<List<String>> beside();

    /** The status for a rejected request, by rule; 400 where a rule is not named here. */
    Map<String, Integer> statuses();
}
