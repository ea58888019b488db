package dev.unbus.cli.estate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unbus.cli.TestProject;
import dev.unbus.cli.TinyService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {

    private static final String OLD_BUS = "src/test/resources/old-bus";

    @TempDir
    Path folder;

    private TestProject project;
    private Path to;

    @BeforeEach
    void layOutAProject() throws IOException {
        project = new TestProject(folder).integration("orders", "order-intake", TinyService.class, 8107);
        to = folder.resolve("imported");
        Files.writeString(
                project.root().resolve("integrations/pom.xml"),
                "<project>\n  <version>1</version>\n  <modules>\n    <module>orders/order-intake</module>\n  </modules>\n</project>\n");
        Files.writeString(
                Files.createDirectories(project.root().resolve(".mvn")).resolve("jvm.config"), "--flags");
    }

    @Test
    void writesModulesAndReport() throws IOException {
        assertThat(project.run("import", OLD_BUS, "--to", to.toString(), "--team", "stock"))
                .as(project.err())
                .isZero();

        assertThat(project.out())
                .contains(
                        "3 integrations (not started: say --verify) from 3 projects; 5 files, none unreadable.",
                        "report.html");
        assertThat(to.resolve("stock/greeter/catalog-info.yaml")).content().contains("owner: stock");
        assertThat(to.resolve("pom.xml")).content().contains("<module>stock/greeter</module>");
        assertThat(to.resolve(".mvn/jvm.config")).hasContent("--flags");
        assertThat(to.resolve("report.json")).exists();
        assertThat(to.resolve("report.schema.json")).exists();
    }

    @Test
    void refusesAFolderThatIsNotEmptyAndThenReplacesOnlyItsOwn() throws IOException {
        String[] words = {"import", OLD_BUS, "--to", to.toString()};
        Files.createDirectories(to);
        Path kept = Files.writeString(to.resolve("kept.txt"), "mine");

        assertThat(project.run(words)).isEqualTo(1);
        assertThat(project.err()).contains("--overwrite");
        assertThat(to.resolve("report.json")).doesNotExist();

        assertThat(project.run("import", OLD_BUS, "--to", to.toString(), "--overwrite"))
                .isZero();
        assertThat(kept).hasContent("mine");
        assertThat(to.resolve("report.json")).exists();
    }

    @Test
    void addsToThisProjectWithPortsThatAreFree() {
        assertThat(project.run("import", OLD_BUS, "--to", to.toString(), "--in-project", "--team", "stock"))
                .as(project.err())
                .isZero();

        project.run("status", "--json");
        assertThat(project.out()).contains("stock/greeter", "stock/intake", "stock/quotes", "http://127.0.0.1:8110");
    }

    @Test
    void printsOneDocumentForProgramsAndWritesTheTable() throws IOException {
        Path table = folder.resolve("table.md");

        assertThat(project.run(
                        "import", OLD_BUS, "--to", to.toString(), "--json", "--verify", "--table", table.toString()))
                .isZero();

        JsonNode totals = new ObjectMapper().readTree(project.out());
        assertThat(totals.path("integrations").asInt()).isEqualTo(3);
        assertThat(totals.path("verified").asBoolean()).isTrue();
        assertThat(totals.path("totals").path("failed").asInt()).isZero();
        assertThat(table).content().contains("| mule4 | 1 | 100.0 % | 100.0 % |");
    }

    @Test
    void startsWhatLibrariesOfItsOwnRunWith() throws IOException {
        Path old = Files.writeString(
                folder.resolve("routes.xml"),
                """
                <routes xmlns="http://camel.apache.org/schema/spring">
                  <route><from uri="file:orders"/><marshal><xmljson/></marshal>
                    <setHeader headerName="size"><spel>#{body.length()}</spel></setHeader><to uri="file:json"/></route>
                </routes>
                """);

        project.run("import", old.toString(), "--to", to.toString(), "--verify");

        assertThat(project.out()).contains("1 integration, of which 1 starts whole");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere  | --team a     | there is no nowhere to import",
                "pom.xml  | --team A-b   | a team is lower-case words",
                "pom.xml  | --team class | a keyword of Java",
                "pom.xml  | --publish A! | an estate's name is"
            })
    void saysWhatIsWrongBeforeItReadsAnything(String source, String option, String sentence) {
        String[] words = option.split(" ", -1);

        assertThat(project.run("import", source, "--to", to.toString(), words[0], words[1]))
                .isEqualTo(2);
        assertThat(project.err()).contains(sentence);
        assertThat(to).doesNotExist();
    }
}
