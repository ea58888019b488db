package dev.unbus.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the catalog looks for integrations and how it asks them. */
@ConfigMapping(prefix = "unbus.catalog")
interface CatalogConfig {

    /** The file, in Prometheus' file-sd format (JSON, or YAML by its name), that lists the integrations. */
    @WithDefault("${UNBUS_HOME:.unbus}/run/targets.json")
    Path targetsFile();

    /** Management addresses of further integrations, for example {@code http://10.0.0.7:9101}. */
    Optional<List<URI>> targets();

    /** The time between two rounds of questions. */
    @WithDefault("5s")
    Duration scrapeEvery();

    /** How long an integration may take to answer. */
    @WithDefault("2s")
    Duration answerWithin();

    /** How long an integration may take to suspend or resume a route, which ends its messages under way first. */
    @WithDefault("45s")
    Duration actWithin();

    /** The largest answer that is read, in bytes. */
    @WithDefault("1048576")
    int largestAnswerBytes();

    /** How long an integration that has never answered counts as starting. */
    @WithDefault("60s")
    Duration startWithin();

    /** The time over which rates are measured. */
    @WithDefault("30s")
    Duration rateWindow();

    /** How long a process is up before a declared channel of which nothing was seen counts as a disagreement. */
    @WithDefault("10m")
    Duration unseenAfter();

    /** How long an integration is remembered after it has left the list. */
    @WithDefault("24h")
    Duration forgetAfter();
}
