package dev.unbus.cli.estate;

import dev.unbus.cli.catalog.CatalogClient;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.platform.CatalogAccess;
import java.nio.charset.StandardCharsets;

/** Tells the catalog what an import found of an old bus, as a whole: what it knew of that estate before is forgotten. */
public final class EstatePublisher {

    private static final int LARGEST_BYTES = 16 * 1024 * 1024;

    private final CatalogClient catalog;

    /** To a catalog that has to run by the time something is published. */
    public EstatePublisher(CatalogAccess access) {
        this.catalog = new CatalogClient(access);
    }

    /**
     * Publishes an estate.
     *
     * @param name lower-case letters, digits and hyphens
     * @param document a JSON object with the list {@code flows}, as the catalog's OpenAPI document describes it
     * @throws CommandFailure when the document is too large, the catalog is away, or in its own words when it refuses
     */
    public void publish(String name, String document) {
        int bytes = document.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LARGEST_BYTES) {
            throw new CommandFailure("the estate " + name + " has " + bytes + " bytes and the catalog takes "
                    + LARGEST_BYTES + ": publish its projects as estates of their own.");
        }
        catalog.put("/api/estates/" + CatalogClient.encoded(name), document);
    }
}
