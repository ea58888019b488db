package dev.unbus.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unbus.catalog.model.CatalogInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaffoldTest {

    private static final FlowName NAME = FlowName.parse("demo/price-feed");
    private static final Path GOLDEN = Path.of("src/test/resources/price-feed.golden");
    private static final Pair PAIR = new Pair(Kind.FILE, Kind.KAFKA);

    @TempDir
    Path root;

    private Scaffold scaffold;

    @BeforeEach
    void layOutAProject() throws IOException {
        write(
                "integrations/pom.xml",
                """
                <project>
                  <parent>
                    <version>9.9</version>
                  </parent>
                  <modules>
                    <module>orders/intake</module>
                  </modules>
                </project>
                """);
        write("integrations/orders/intake/pom.xml", "<project/>");
        write("integrations/orders/intake/catalog-info.yaml", descriptor("intake", "8107"));
        write("mvnw", "#!/bin/sh\n");
        write("mvnw.cmd", "");
        write(".mvn/jvm.config", "--add-exports\n");
        scaffold = new Scaffold(root);
    }

    private void write(String file, String text) throws IOException {
        Path place = root.resolve(file);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
    }

    private static String descriptor(String flow, String port) {
        return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: " + flow
                + "\n  annotations: {unbus.dev/local-port: \"" + port + "\"}\n"
                + "spec: {type: service, lifecycle: production, owner: orders}\n";
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesTheGoldenIntegrationAndAddsItToTheBuild() throws IOException {
        Path folder = scaffold.add(NAME, PAIR);

        assertThat(root.relativize(folder)).hasToString("integrations/demo/price-feed");
        assertThat(Files.readString(root.resolve("integrations/pom.xml")))
                .contains("    <module>demo/price-feed</module>\n    <module>orders/intake</module>\n");
        TreeMap<String, String> written = new TreeMap<>();
        for (String file : everything()) {
            if (file.startsWith("integrations/demo/")) {
                written.put(
                        file.substring("integrations/demo/price-feed/".length()), Files.readString(root.resolve(file)));
            }
        }
        assertThat(golden(written)).isEqualTo(Files.readString(GOLDEN));
    }

    private static String golden(Map<String, String> files) throws IOException {
        StringBuilder all = new StringBuilder("Written by ./mvnw -pl deploy/scaffold test -Dunbus.golden=write\n");
        files.forEach(
                (file, text) -> all.append("=== ").append(file).append('\n').append(text));
        if ("write".equals(System.getProperty("unbus.golden"))) {
            Files.writeString(GOLDEN, all);
        }
        return all.toString();
    }

    @Test
    void takesTheNextFreePort() throws IOException {
        write("integrations/orders/other/pom.xml", "<project/>");
        write("integrations/orders/other/catalog-info.yaml", descriptor("other", "8109"));

        assertThat(portOf(scaffold.add(NAME, PAIR))).isEqualTo(8108);
        assertThat(portOf(scaffold.add(FlowName.parse("demo/other-feed"), PAIR)))
                .isEqualTo(8110);
    }

    private static int portOf(Path folder) throws IOException {
        try (InputStream descriptor = Files.newInputStream(folder.resolve("catalog-info.yaml"))) {
            return CatalogInfo.read(descriptor, "catalog-info.yaml").localPort().orElseThrow();
        }
    }

    @Test
    void leavesWhatIsThereAsItIs() throws IOException {
        scaffold.add(NAME, PAIR);
        List<String> before = everything();

        assertThatExceptionOfType(ScaffoldException.class)
                .isThrownBy(() -> scaffold.add(NAME, new Pair(Kind.JMS, Kind.REST)))
                .withMessageContaining("exists already")
                .matches(refused -> !refused.isUsage());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void refusesTheNameOfAnotherTeamsArtifact() throws IOException {
        List<String> before = everything();

        assertThatExceptionOfType(ScaffoldException.class)
                .isThrownBy(() -> scaffold.add(FlowName.parse("demo/intake"), PAIR))
                .withMessageStartingWith(
                        "integrations/orders/intake has the artifact unbus-integration-intake already");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void writesNothingWhenTheBuildCannotTakeItIn() throws IOException {
        write("integrations/pom.xml", "<project><version>1</version></project>");
        List<String> before = everything();

        assertThatExceptionOfType(ScaffoldException.class)
                .isThrownBy(() -> scaffold.add(NAME, PAIR))
                .withMessageContaining("has no <modules>");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void writesNothingWhenADescriptorCannotBeRead() throws IOException {
        write("integrations/orders/intake/catalog-info.yaml", "kind: [");
        List<String> before = everything();

        assertThatExceptionOfType(ScaffoldException.class)
                .isThrownBy(() -> scaffold.add(NAME, PAIR))
                .withMessageContaining("integrations/orders/intake/catalog-info.yaml");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void writesARepositoryOfItsOwn() throws IOException {
        Path alone = root.resolve("alone");
        scaffold.standalone(NAME, PAIR, alone);

        assertThat(alone.resolve("pom.xml")).content().contains("<version>9.9</version>", "<relativePath/>");
        assertThat(alone.resolve("mvnw")).exists();
        assertThat(alone.resolve(".mvn/jvm.config")).exists();
        assertThat(alone.resolve(".gitignore")).content().startsWith("target/\n");
        assertThat(alone.resolve("README.md"))
                .content()
                .contains("./mvnw verify")
                .doesNotContain("./unbus");
        assertThat(Files.readString(root.resolve("integrations/pom.xml"))).doesNotContain("price-feed");
        assertThatExceptionOfType(ScaffoldException.class)
                .isThrownBy(() -> scaffold.standalone(NAME, PAIR, alone))
                .withMessageContaining("exists already");
    }

    @Test
    void writesASampleAPairAgainAndAgain() {
        Path samples = root.resolve("samples");
        scaffold.samples(Pair.all(), samples);

        List<Path> modules = scaffold.samples(List.of(PAIR), samples);

        assertThat(modules).containsExactly(samples.resolve("file-to-kafka"));
        assertThat(samples.resolve("pom.xml")).content().containsOnlyOnce("<module>");
        assertThat(samples.resolve("jms-to-rest")).doesNotExist();
    }
}
