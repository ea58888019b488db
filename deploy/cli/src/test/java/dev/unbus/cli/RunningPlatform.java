package dev.unbus.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.Json;

/** Reads {@code unbus status --json} of a test's project. */
final class RunningPlatform {

    private final TestProject project;

    RunningPlatform(TestProject project) {
        this.project = project;
    }

    JsonNode component(String name) {
        project.run("status", "--json");
        try {
            for (JsonNode component : Json.tree(project.out()).path("components")) {
                if (component.path("name").asText().equals(name)) {
                    return component;
                }
            }
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(project.out(), notJson);
        }
        throw new AssertionError("no component " + name + " in " + project.out());
    }

    String state(String name) {
        return component(name).path("state").asText();
    }

    long pid(String name) {
        return component(name).path("pid").asLong();
    }
}
