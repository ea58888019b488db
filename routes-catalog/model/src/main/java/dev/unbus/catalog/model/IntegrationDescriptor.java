package dev.unbus.catalog.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an integration serves at {@code /observe/integration}: who it is, what its team declares and what its process
 * observed.
 *
 * @param name the flow's name
 * @param team the team that owns it
 * @param version version of the deployed artifact
 * @param lifecycle {@code experimental}, {@code production} or {@code deprecated}, or a word of the team's own
 * @param description one sentence
 * @param guarantee what is promised about delivery, when anything is
 * @param buildTime when the artifact was built, when that is known
 * @param startedAt when the process started
 * @param consumes declared channels that it takes messages from
 * @param produces declared channels that it sends messages to
 * @param providesApis names of the contracts that it serves
 * @param consumesApis names of the contracts that it calls
 * @param routes its routes with their figures
 * @param channels the channels that it really used
 */
public record IntegrationDescriptor(
        String name,
        String team,
        String version,
        String lifecycle,
        String description,
        @Nullable Guarantee guarantee,
        @Nullable Instant buildTime,
        Instant startedAt,
        List<Channel> consumes,
        List<Channel> produces,
        List<String> providesApis,
        List<String> consumesApis,
        List<RouteStatistics> routes,
        List<ObservedChannel> channels) {

    /** Checks what has to be there and takes missing lists as empty ones. */
    public IntegrationDescriptor {
        Spelling.slug(name, "name");
        Spelling.slug(team, "team");
        Spelling.text(version, "version");
        lifecycle = Spelling.textOrEmpty(lifecycle, "lifecycle");
        description = Spelling.textOrEmpty(description, "description");
        if (startedAt == null) {
            throw new IllegalArgumentException("startedAt is missing");
        }
        consumes = Spelling.list(consumes, "consumes");
        produces = Spelling.list(produces, "produces");
        providesApis = Spelling.list(providesApis, "providesApis");
        consumesApis = Spelling.list(consumesApis, "consumesApis");
        routes = Spelling.list(routes, "routes");
        channels = Spelling.list(channels, "channels");
    }

    /** The integration's name across teams. */
    public IntegrationId id() {
        return new IntegrationId(team, name);
    }
}
