package dev.unbus.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrationFoldersTest {

    @TempDir
    Path root;

    @Test
    void findsTheFoldersOfFlowsSorted() throws IOException {
        Path second = file("integrations/orders/order-intake/catalog-info.yaml");
        Path first = file("integrations/billing/invoice-dispatch/pom.xml");
        file("integrations/pom.xml");
        file("integrations/orders/pom.xml");
        file("integrations/orders/order-intake/src/pom.xml");
        file("integrations/orders/notes/README.md");
        IntegrationFolders folders = new IntegrationFolders(root);

        assertThat(folders.holding(IntegrationFolders.DESCRIPTOR, IntegrationFolders.POM))
                .containsExactly(first, second);
        assertThat(folders.holding(IntegrationFolders.POM)).containsExactly(first);
        assertThat(folders.of("orders", "order-intake")).isEqualTo(second);
    }

    @Test
    void findsNoneInAProjectWithoutIntegrations() throws IOException {
        assertThat(new IntegrationFolders(root).holding(IntegrationFolders.POM)).isEmpty();
    }

    /** Writes an empty file and answers its folder. */
    private Path file(String name) throws IOException {
        int slash = name.lastIndexOf('/');
        Path folder = Files.createDirectories(root.resolve(name.substring(0, slash)));
        Files.writeString(folder.resolve(name.substring(slash + 1)), "");
        return folder;
    }
}
