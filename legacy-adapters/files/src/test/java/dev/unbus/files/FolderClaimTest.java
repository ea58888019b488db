package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.group.LostOwnershipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderClaimTest {

    private static final FilesConfig CONFIG =
            Settings.with(Map.of("unbus.files.quiet-period", "0s", "unbus.files.poll-interval", "10ms"));

    @TempDir
    Path directory;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final KeptRecords kept = new KeptRecords();

    @BeforeEach
    void addComponent() {
        camel.addComponent("unbus-file", new FilesComponent(CONFIG));
    }

    private HandSlot slot() {
        Endpoint endpoint = camel.getEndpoint("unbus-file:" + directory + "?format=lines");
        return new HandSlot(endpoint, kept);
    }

    @Test
    void letsOneSlotReadAndTheNextTakeOver() throws Exception {
        Files.writeString(directory.resolve("a.txt"), "1\n2\n3\n");
        try (HandSlot second = slot()) {
            try (HandSlot first = slot()) {
                first.open();
                first.commit(first.messages(2));
                assertThat(second.claims()).isFalse();
                assertThat(first.claims()).isTrue();
            }
            second.open();
            second.commit(second.messages(10));
        }
        assertThat(kept.contents).containsExactly("1", "2", "3");
    }

    @Test
    void waitsForAnotherProcessUntilItIsKilled() throws Exception {
        try (HandSlot slot = slot()) {
            assertThat(slot.claims()).isTrue();
        }
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderClaimTest.class.getName(),
                        directory.toRealPath().resolve(".taken-in/lock").toString())
                .start();
        try (HandSlot slot = slot()) {
            assertThat(other.getInputStream().read()).isEqualTo('h');
            assertThat(slot.claims()).isFalse();
            other.destroyForcibly();
            await().until(slot::claims);
        } finally {
            other.destroyForcibly();
        }
    }

    /** In the other process: holds the lock until it is killed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.write(new FolderLock(Path.of(arguments[0])).acquire() ? 'h' : 'n');
        System.out.flush();
        Thread.currentThread().join();
    }

    @Test
    void losesTheClaimWhenItsLockFileIsRemoved() throws Exception {
        try (HandSlot slot = slot()) {
            slot.open();
            Files.delete(directory.resolve(".taken-in/lock"));

            assertThatThrownBy(slot::verifyHeld).isInstanceOf(LostOwnershipException.class);
        }
    }

    @Test
    void tellsOfAFileThatIsGoneSinceItWasListed() throws Exception {
        try (LocalFolder folder = new LocalFolder(directory, new NamePattern("*"), CONFIG, Clock.systemUTC())) {
            assertThat(folder.claim()).isTrue();
            Path file = Files.writeString(directory.resolve("a.txt"), "1\n");
            assertThat(folder.ready()).containsExactly("a.txt");
            Files.delete(file);

            assertThatThrownBy(() -> folder.admit("a.txt", (content, tally) -> {}))
                    .isInstanceOf(NoSuchFileException.class);
        }
    }
}
