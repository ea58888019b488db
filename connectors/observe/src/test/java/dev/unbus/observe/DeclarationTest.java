package dev.unbus.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.unbus.catalog.model.CatalogInfo;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationTest {

    private static final String DECLARED =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: intake}
            spec: {lifecycle: production, owner: orders}
            """;

    @TempDir
    Path jar;

    @Test
    void comesFromTheJar() throws IOException {
        assertThat(load(DECLARED, Optional.of("orders/intake")).id()).hasToString("orders/intake");
        assertThat(load(DECLARED, Optional.empty()).id()).hasToString("orders/intake");
    }

    @Test
    void stopsTheStartWhenConfigurationSaysAnotherName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> load(DECLARED, Optional.of("orders/dispatch")))
                .withMessageContaining("unbus.integration is orders/dispatch");
    }

    @Test
    void stopsTheStartWithTheLineOfAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> load(DECLARED.replace("kind: Component", "kind: 7"), Optional.empty()))
                .withMessageContaining("catalog-info.yaml:2: kind");
    }

    @Test
    void mayBeMissingWhenConfigurationGivesAName() throws IOException {
        CatalogInfo undeclared = load(null, Optional.of("orders/intake"));

        assertThat(undeclared.id()).hasToString("orders/intake");
        assertThat(undeclared.consumes()).isEmpty();
    }

    @Test
    void stopsTheStartOfANamelessIntegration() {
        assertThatIllegalStateException()
                .isThrownBy(() -> load(null, Optional.empty()))
                .withMessageContaining("give the integration a name");
    }

    private CatalogInfo load(String declared, Optional<String> configured) throws IOException {
        if (declared != null) {
            Path folder = Files.createDirectories(jar.resolve("META-INF/unbus"));
            Files.writeString(folder.resolve("catalog-info.yaml"), declared);
        }
        URL[] places = {jar.toUri().toURL()};
        try (URLClassLoader classes = new URLClassLoader(places, null)) {
            return Declaration.load(classes, configured);
        }
    }
}
