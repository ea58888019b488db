package dev.unbus.cli.project;

import dev.unbus.catalog.model.IntegrationId;
import java.util.List;

/**
 * An integration that a change touches.
 *
 * @param integration which
 * @param reason why, in a few words
 * @param files the changed files that touch it, relative to the project's root
 */
public record Touched(IntegrationId integration, String reason, List<String> files) {

    /** Copies the list. */
    public Touched {
        files = List.copyOf(files);
    }
}
