package dev.unbus.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

    private static final String KEY = "unbus.jms.password";

    @TempDir
    Path folder;

    @Test
    void readsAFileAgainAtEachUse() throws Exception {
        Secret secret = secret(file("first\n"));
        assertThat(secret.read()).isEqualTo("first");
        file("second\r\n");
        assertThat(secret.read()).isEqualTo("second");
    }

    @Test
    void followsTheLinkThatKubernetesExchanges() throws Exception {
        generation("one", "first");
        generation("two", "second");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("one"));
        Path mounted = Files.createSymbolicLink(folder.resolve("password"), Path.of("..data", "password"));
        Secret secret = secret(mounted);
        assertThat(secret.read()).isEqualTo("first");

        Path next = Files.createSymbolicLink(folder.resolve("..data_tmp"), Path.of("two"));
        Files.move(next, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);

        assertThat(secret.read()).isEqualTo("second");
    }

    @Test
    void takesOnlyTheLastLineEndForNoPartOfIt() throws Exception {
        assertThat(secret(file(" a b \n\n")).read()).isEqualTo(" a b \n");
    }

    @Test
    void saysWhatIsWrongWithAFileAndNeverWhatIsInIt() throws Exception {
        Path missing = folder.resolve("missing");
        refuses(missing, "unbus.jms.password-file: the file " + missing + " does not exist");
        refuses(file(""), "unbus.jms.password-file: the file " + file("") + " is empty");
        refuses(file("\n"), "unbus.jms.password-file: the file " + folder.resolve("password") + " is empty");
        refuses(folder, "unbus.jms.password-file: the file " + folder + " cannot be read");
        refuses(
                file("x".repeat(65_537)),
                "unbus.jms.password-file: the file " + folder.resolve("password")
                        + " is longer than 65536 bytes, which no secret is");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC3, 0x28});
        refuses(binary, "unbus.jms.password-file: the file " + binary + " is not text in UTF-8");
    }

    @Test
    void isAValueOrAFileAndNotBoth() throws Exception {
        Path file = file("other");
        assertThat(Secret.of(KEY, Optional.of("value"), Optional.empty())
                        .orElseThrow()
                        .read())
                .isEqualTo("value");
        assertThat(Secret.of(KEY, Optional.empty(), Optional.empty())).isEmpty();
        assertThatThrownBy(() -> Secret.of(KEY, Optional.of("value"), Optional.of(file)))
                .hasMessage("unbus.jms.password and unbus.jms.password-file are both set: leave one of them out");
    }

    @Test
    void isNotShown() {
        assertThat(Secret.of(KEY, Optional.of("s3cret"), Optional.empty()))
                .asString()
                .doesNotContain("s3cret");
    }

    private static void refuses(Path file, String sentence) {
        assertThatThrownBy(() -> secret(file).read())
                .isInstanceOf(SecretException.class)
                .hasMessage(sentence);
    }

    private static Secret secret(Path file) {
        return Secret.of(KEY, Optional.empty(), Optional.of(file)).orElseThrow();
    }

    private Path file(String content) throws Exception {
        return Files.writeString(folder.resolve("password"), content);
    }

    private void generation(String name, String content) throws Exception {
        Path directory = Files.createDirectory(folder.resolve(name));
        Files.writeString(directory.resolve("password"), content);
    }
}
