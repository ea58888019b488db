package dev.unbus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** An integration that is in the project for a while: what naming it changes there is as before when it is closed. */
final class ScratchIntegration implements AutoCloseable {

    private static final Path INTEGRATIONS = Platform.PROJECT.resolve("integrations");

    private final String name;
    private final Path folder;
    private final Map<Path, String> before = new LinkedHashMap<>();

    /** One of that name, {@code team/flow}, which is nobody's; what a run that was killed left of it goes. */
    ScratchIntegration(String name) {
        this.name = name;
        this.folder = INTEGRATIONS.resolve(name);
        try {
            removeFolders();
            Path modules = INTEGRATIONS.resolve("pom.xml");
            before.put(modules, Files.readString(modules).replaceAll("(?m)^ *<module>" + name + "</module>\\R", ""));
            Path teams = INTEGRATIONS.resolve("teams.yaml");
            before.put(
                    teams,
                    Files.readString(teams)
                            .replaceAll("(?s)---\\R(?:(?!---).)*name: " + team() + "\\R(?:(?!---).)*", ""));
            restore();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    String name() {
        return name;
    }

    /** Replaces a text in a file of its folder, which has to be there. */
    void edit(String file, String text, String other) {
        try {
            Path edited = folder.resolve(file);
            String content = Files.readString(edited);
            assertThat(content).contains(text);
            Files.writeString(edited, content.replace(text, other));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public void close() {
        try {
            removeFolders();
            restore();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private String team() {
        return name.substring(0, name.indexOf('/'));
    }

    private void restore() throws IOException {
        for (Map.Entry<Path, String> file : before.entrySet()) {
            if (!Files.readString(file.getKey()).equals(file.getValue())) {
                Files.writeString(file.getKey(), file.getValue());
            }
        }
    }

    private void removeFolders() throws IOException {
        Path ofTeam = INTEGRATIONS.resolve(team());
        if (!Files.exists(ofTeam)) {
            return;
        }
        try (Stream<Path> all = Files.walk(ofTeam)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
