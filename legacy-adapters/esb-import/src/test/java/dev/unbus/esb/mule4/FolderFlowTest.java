package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFlowTest {

    private static final String ORDERS = "platform-http:/orders";

    @TempDir
    private Path folder;

    private String answer(String processors) throws Exception {
        String app =
                """
                <file:config name="files"><file:connection workingDir="%s"/></file:config>
                <flow name="f"><http:listener config-ref="server" path="/orders"/>%s
                <error-handler>
                  <on-error-continue type="FILE:ILLEGAL_PATH"><set-payload value="no such file"/></on-error-continue>
                  <on-error-continue type="FILE:FILE_ALREADY_EXISTS"><set-payload value="there already"/></on-error-continue>
                </error-handler></flow>
                """
                        .formatted(folder, processors);
        try (Imported imported = Mule.app(app)) {
            assertThat(Mule.lost(imported)).isEmpty();
            return imported.answer(ORDERS, "", Map.of());
        }
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void listsFilesAndFoldersWithTheirContent() throws Exception {
        write("a.json", "{\"n\": 1}");
        write("b.csv", "n\n2\n");
        write("sub/c.json", "{\"n\": 3}");
        Files.write(folder.resolve("d.bin"), new byte[] {(byte) 0xff, 0, 1});
        String names =
                "<file:list config-ref='files' directoryPath='.'%s/><set-payload value=\"#[output application/json --- payload map ($.attributes.fileName ++ (if ($.payload is Array) sizeOf($.payload) else ($.payload.n default '')) )]\"/>";

        assertThat(answer(names.formatted(""))).isEqualTo("[\"a.json1\",\"b.csv1\",\"d.bin\",\"sub\"]");
    }

    @Test
    void listsWhatMatches() throws Exception {
        write("a.json", "{\"n\": 1}");
        write("b.txt", "text");
        write("sub/c.json", "{\"n\": 3}");
        String names =
                """
                <file:list config-ref="files" directoryPath="." recursive="true">
                  <file:matcher filenamePattern="*.json" directories="EXCLUDE"/>
                </file:list>
                <set-payload value="#[output application/json --- payload.payload.n]"/>
                """;
        assertThat(answer(names)).isEqualTo("[1,3]");
    }

    @Test
    void renamesFilesAndMakesFolders() throws Exception {
        write("a.txt", "text");
        String steps =
                """
                <file:create-directory config-ref="files" directoryPath="done"/>
                <file:rename config-ref="files" path="a.txt" to="b.txt"/>
                <file:copy config-ref="files" sourcePath="b.txt" targetPath="done" renameTo="c.txt"/>
                <set-payload value="done"/>
                """;
        assertThat(answer(steps)).isEqualTo("done");
        assertThat(folder.resolve("a.txt")).doesNotExist();
        assertThat(folder.resolve("done/c.txt")).hasContent("text");
        assertThat(answer(steps)).isEqualTo("there already");
        Files.delete(folder.resolve("b.txt"));
        assertThat(answer("<file:rename config-ref='files' path='b.txt' to='c.txt'/>"))
                .isEqualTo("no such file");
    }
}
