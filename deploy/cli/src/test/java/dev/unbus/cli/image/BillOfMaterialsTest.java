package dev.unbus.cli.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.console.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillOfMaterialsTest {

    @TempDir
    Path folder;

    private FakeApplication application;

    @BeforeEach
    void makeAnApplication() {
        application = new FakeApplication(folder);
    }

    @Test
    void namesEachLibraryWithTheHashOfItsFile() throws JsonProcessingException {
        application.dependencies("io.quarkus:arc::jar:3.27.0\norg.x:native:linux:jar:1\n");

        JsonNode document = Json.tree(json("0.1.0"));

        assertThat(document.path("specVersion").asText()).isEqualTo("1.6");
        assertThat(document.at("/metadata/component/name").asText()).isEqualTo("demo/flow");
        assertThat(document.at("/components/0/purl").asText()).isEqualTo("pkg:maven/io.quarkus/arc@3.27.0?type=jar");
        // printf arc | sha256sum
        assertThat(document.at("/components/0/hashes/0/content").asText())
                .isEqualTo("404fcfb394d23199f6d95f1f36bd2beb6df8564f993f44517f6015fcd16101a9");
        assertThat(document.at("/components/1/purl").asText())
                .isEqualTo("pkg:maven/org.x/native@1?classifier=linux&type=jar");
        assertThat(document.at("/components/1").has("hashes")).isFalse();
    }

    @Test
    void isTheSameForTheSameContentAndAnotherForAnother() {
        assertThat(json("0.1.0")).isEqualTo(json("0.1.0"));
        assertThat(json("0.1.0")).isNotEqualTo(json("0.2.0"));
    }

    @Test
    void saysWhichLineItCannotRead() {
        application.dependencies("io.quarkus:arc:3.27.0\n");

        assertThatThrownBy(() -> json("0.1.0"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("quarkus-app-dependencies.txt: a line is group:artifact:classifier:type:version,"
                        + " not io.quarkus:arc:3.27.0.");
    }

    @Test
    void saysWhatIsMissing() {
        application.remove("quarkus-app-dependencies.txt");

        assertThatThrownBy(() -> json("0.1.0"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("has no quarkus-app-dependencies.txt");
    }

    private String json(String version) {
        return new BillOfMaterials("demo/flow", version, application.folder()).json();
    }
}
