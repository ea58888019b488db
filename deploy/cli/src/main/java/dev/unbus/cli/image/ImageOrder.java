package dev.unbus.cli.image;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The image to be made of an application.
 *
 * @param name the application's name, {@code team/flow} for an integration
 * @param version its version, the image's tag
 * @param application its folder: {@code target/quarkus-app}, or a copy of it such as a release
 * @param registry registry and path in front of the image's name
 * @param base the image with the Java run-time
 * @param revision the commit that it was built from, or null when not known
 */
public record ImageOrder(
        String name, String version, Path application, String registry, String base, @Nullable String revision) {

    /** The image's reference: {@code <registry>/<team>-<flow>:<version>}. */
    public String reference() {
        return registry + "/" + shortName() + ":" + version;
    }

    /** Whether it has no registry, and is for the containers of this machine only. */
    public boolean staysHere() {
        return host().equals("localhost");
    }

    /** The host that the image is pushed to, with its port. */
    String host() {
        return registry.split("/", 2)[0];
    }

    String shortName() {
        return name.replace('/', '-');
    }
}
