package dev.unbus.environment;

import dev.unbus.catalog.model.IntegrationId;
import java.util.regex.Pattern;

/**
 * Where images are and what they are based on.
 *
 * @param registry registry and path in front of the image's name, without a slash at its end
 * @param base the base image, with a Java run-time
 */
public record ImageSettings(String registry, String base) {

    private static final Pattern REFERENCE = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._:/@-]{0,254}");

    /** Checks that both can be part of an image's reference. */
    public ImageSettings {
        Rules.required(registry, "registry");
        Rules.required(base, "base");
        Rules.require(
                REFERENCE.matcher(registry).matches() && !registry.endsWith("/"),
                "registry has to be a registry and a path, for example registry.example.com/unbus");
        Rules.require(
                REFERENCE.matcher(base).matches(),
                "base has to be an image, for example docker.io/library/eclipse-temurin:25-jre");
    }

    /** The reference of a flow's image: {@code <registry>/<team>-<flow>:<version>}. */
    public String reference(IntegrationId flow, String version) {
        return registry + "/" + flow.team() + "-" + flow.flow() + ":" + version;
    }
}
