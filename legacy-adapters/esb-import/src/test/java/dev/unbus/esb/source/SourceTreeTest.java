package dev.unbus.esb.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

    @TempDir
    Path folder;

    @Test
    void listsFilesAndThoseOfArchivesInOrder() throws IOException {
        Files.createDirectories(folder.resolve("b/target"));
        Files.writeString(folder.resolve("b/flow.xml"), "<a/>");
        Files.writeString(folder.resolve("b/target/copy.xml"), "<a/>");
        zip("a.car", Map.of("proxy/quote.xml", "<proxy/>", "Some.class", "x"));

        assertThat(SourceTree.of(folder).files())
                .extracting(SourceFile::path)
                .containsExactly("a.car!/proxy/quote.xml", "b/flow.xml");
    }

    @Test
    void readsOneArchiveOrFileByItself() throws IOException {
        zip("a.car", Map.of("quote.xml", "<proxy/>"));

        assertThat(SourceTree.of(folder.resolve("a.car")).files())
                .extracting(SourceFile::path)
                .containsExactly("a.car!/quote.xml");
    }

    @Test
    void keepsOutWhatLeavesItsArchive() throws IOException {
        zip(
                "evil.zip",
                new TreeMap<>(Map.of("../../etc/passwd.xml", "<a/>", "x/../../y.xml", "<a/>", "good.xml", "<a/>")));

        SourceTree tree = SourceTree.of(folder);

        assertThat(tree.files()).extracting(SourceFile::path).containsExactly("evil.zip!/good.xml");
        assertThat(tree.problems())
                .extracting(SourceTree.Problem::rule)
                .containsExactly("archive-path", "archive-path");
    }

    @Test
    void unpacksNoMoreThanItsBoundWhateverAnArchiveHolds() throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("bomb.zip"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("zeros.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 40; megabyte++) {
                zip.write(zeros);
            }
        }

        SourceTree tree = SourceTree.of(folder);

        assertThat(tree.files()).isEmpty();
        assertThat(tree.problems()).extracting(SourceTree.Problem::rule).contains("file-size");
    }

    @Test
    void namesAnArchiveThatIsNone() throws IOException {
        Files.writeString(folder.resolve("broken.zip"), "PK\u0003\u0004 not really");

        assertThat(SourceTree.of(folder).problems())
                .extracting(SourceTree.Problem::path)
                .containsExactly("broken.zip");
    }

    private void zip(String name, Map<String, String> entries) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
