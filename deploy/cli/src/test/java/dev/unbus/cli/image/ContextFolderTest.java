package dev.unbus.cli.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextFolderTest {

    @TempDir
    Path folder;

    private Path context;
    private FakeApplication application;

    @BeforeEach
    void makeAnApplication() throws IOException {
        context = folder.resolve("context");
        application = new FakeApplication(folder);
    }

    @Test
    void separatesWhatChangesRarelyFromWhatChangesOften() throws IOException {
        layOut();

        assertThat(names("libraries")).containsExactly("io.quarkus.arc-3.27.0.jar", "org.jboss.logging-3.6.jar");
        assertThat(names("platform")).containsExactly("dev.unbus.unbus-delivery-0.1.jar", "training.jar");
        assertThat(names("quarkus")).containsExactly("generated-bytecode.jar", "transformed-bytecode.jar");
        assertThat(names("application")).containsExactly("flow.jar");
    }

    @Test
    void putsTransformedClassesBeforeTheLibrariesTheyReplace() throws IOException {
        layOut();

        assertThat(Files.readString(context.resolve("class-path.args")))
                .isEqualTo("-cp \"/app/quarkus/transformed-bytecode.jar:/app/quarkus/generated-bytecode.jar"
                        + ":/app/application/flow.jar:/app/platform/dev.unbus.unbus-delivery-0.1.jar"
                        + ":/app/platform/training.jar:/app/libraries/io.quarkus.arc-3.27.0.jar"
                        + ":/app/libraries/org.jboss.logging-3.6.jar\"\n");
    }

    @Test
    void leavesOutTransformedClassesWhereThereAreNone() throws IOException {
        application.remove("quarkus/transformed-bytecode.jar");

        layOut();

        assertThat(Files.readString(context.resolve("class-path.args")))
                .startsWith("-cp \"/app/quarkus/generated-bytecode.jar:/app/application/flow.jar:");
    }

    @Test
    void givesEveryFileOneAgeSoThatEqualContentIsAnEqualLayer() throws IOException {
        layOut();

        try (Stream<Path> files = Files.walk(context)) {
            assertThat(files.toList()).allSatisfy(file -> assertThat(Files.getLastModifiedTime(file))
                    .isEqualTo(FileTime.from(Instant.parse("2000-01-01T00:00:00Z"))));
        }
    }

    @Test
    void forgetsWhatAnEarlierVersionHad() throws IOException {
        layOut();
        application.remove("lib/main/io.quarkus.arc-3.27.0.jar");

        layOut();

        assertThat(names("libraries")).containsExactly("org.jboss.logging-3.6.jar");
    }

    @Test
    void refusesAFolderWithoutAnApplication() {
        application.remove("quarkus/generated-bytecode.jar");

        assertThatThrownBy(this::layOut)
                .isInstanceOf(CommandFailure.class)
                .hasMessage(
                        "%s holds no application that Quarkus has built: quarkus/generated-bytecode.jar is missing.",
                        application.folder());
    }

    private void layOut() {
        new ContextFolder(context, application.module(), application.training()).layOut(application.order());
    }

    private List<String> names(String part) throws IOException {
        try (Stream<Path> files = Files.list(context.resolve(part))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
