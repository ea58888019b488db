package dev.unbus.cli.project;

import dev.unbus.catalog.model.IntegrationId;
import dev.unbus.environment.IntegrationFolders;
import java.nio.file.Path;

/**
 * An integration as its folder has it.
 *
 * @param id its name by its folders, {@code team/flow}
 * @param root the project's folder
 */
public record Flow(IntegrationId id, Path root) {

    /** Where the integrations of a project are. */
    public static final String INTEGRATIONS = "integrations";

    /** Its folder. */
    public Path folder() {
        return new IntegrationFolders(root).of(id.team(), id.flow());
    }

    /** Its descriptor, whether there is one or not. */
    public Path descriptor() {
        return folder().resolve(IntegrationFolders.DESCRIPTOR);
    }

    /** What Maven reads. */
    public Path pom() {
        return folder().resolve(IntegrationFolders.POM);
    }

    /** What is packed beside its classes. */
    public Path resources() {
        return folder().resolve("src/main/resources");
    }

    /** Its classes' sources. */
    public Path sources() {
        return folder().resolve("src/main/java");
    }
}
