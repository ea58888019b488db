package dev.unbus.observe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What an integration can say about how it wants to be seen. */
@ConfigMapping(prefix = "unbus.observe")
interface ObserveConfig {

    /** The integration's name, {@code team/flow}; it has to agree with its {@code catalog-info.yaml}. */
    @WithDefault("${unbus.integration:}")
    Optional<String> integration();

    /** The directory below which the names of directory channels begin. */
    @WithDefault("${UNBUS_HOME:.unbus}/data")
    String dataDirectory();

    /** The path that names the HTTP API which this integration serves, for example {@code /customers}. */
    Optional<String> restPath();

    /** What the database is called that {@code sql:} endpoints work with; by default like their data source. */
    @WithDefault("${unbus.database.name:}")
    Optional<String> database();

    /** The file whose content lets a caller suspend and resume routes; as long as there is none, nobody may. */
    @WithDefault("${UNBUS_HOME:.unbus}/token")
    Path controlTokenFile();

    /** The HTTP APIs that this integration calls: name to URL prefix. An API without a name is called like its host. */
    Map<String, URI> restClients();

    /** The contracts that this integration serves: the name of each, as {@code providesApis} has it, to its place on the class path. */
    Map<String, String> contracts();

    /** Where spans are sent to over OTLP; as long as it is not said, none are made. */
    @WithDefault("${otel.exporter.otlp.endpoint:${otel.exporter.otlp.traces.endpoint:}}")
    Optional<String> otlpEndpoint();

    /** Makes no spans whatever else is set. */
    @WithDefault("${otel.sdk.disabled:false}")
    boolean noSpans();
}
