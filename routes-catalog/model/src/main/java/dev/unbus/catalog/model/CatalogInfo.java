package dev.unbus.catalog.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a team declares about its integration in {@code catalog-info.yaml}, a
 * <a href="https://backstage.io/docs/features/software-catalog/descriptor-format">Backstage Component</a>.
 *
 * @param name {@code metadata.name}, the flow
 * @param team {@code spec.owner}
 * @param description {@code metadata.description}, may be empty
 * @param lifecycle {@code spec.lifecycle}
 * @param system {@code spec.system}, may be empty
 * @param guarantee annotation {@code unbus.dev/guarantee}: what its routes guarantee that are not named by themselves
 * @param guarantees annotation {@code unbus.dev/guarantees}: what single routes guarantee, by their ids
 * @param localPort annotation {@code unbus.dev/local-port}: the HTTP port on a laptop
 * @param consumes annotation {@code unbus.dev/consumes}: channels that it takes messages from
 * @param produces annotation {@code unbus.dev/produces}: channels that it sends messages to
 * @param providesApis {@code spec.providesApis}: names of the contracts that it serves
 * @param consumesApis {@code spec.consumesApis}: names of the contracts that it calls
 */
public record CatalogInfo(
        String name,
        String team,
        String description,
        String lifecycle,
        String system,
        @Nullable Guarantee guarantee,
        Map<String, Guarantee> guarantees,
        OptionalInt localPort,
        List<Channel> consumes,
        List<Channel> produces,
        List<String> providesApis,
        List<String> consumesApis) {

    /** Checks what has to be there. */
    public CatalogInfo {
        Spelling.slug(name, "metadata.name");
        Spelling.slug(team, "spec.owner");
        Spelling.text(lifecycle, "spec.lifecycle");
        guarantees = Map.copyOf(guarantees);
        consumes = List.copyOf(consumes);
        produces = List.copyOf(produces);
        providesApis = List.copyOf(providesApis);
        consumesApis = List.copyOf(consumesApis);
    }

    /**
     * Reads the file; fields that are not listed here are ignored.
     *
     * @param source the file's name, for messages
     * @throws CatalogInfoException when it is not UTF-8, not YAML, or breaks a rule; names the line
     * @throws IOException when it cannot be read
     */
    public static CatalogInfo read(InputStream content, String source) throws IOException {
        return new CatalogInfoFile(source).read(content);
    }

    /** What that route guarantees, by itself or with its integration; null when nothing is declared. */
    public @Nullable Guarantee guaranteeOf(String routeId) {
        return guarantees.containsKey(routeId) ? guarantees.get(routeId) : guarantee;
    }

    /** The integration's name across teams. */
    public IntegrationId id() {
        return new IntegrationId(team, name);
    }
}
