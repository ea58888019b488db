package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.UnavailableException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilesRouteTest {

    private final String route = "files-" + UUID.randomUUID();
    private final List<String> rows = new CopyOnWriteArrayList<>();

    private Path directory;

    @Inject
    CamelContext camel;

    @Inject
    KeptRecords kept;

    @BeforeEach
    void empty() throws IOException {
        directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "folder");
        kept.empty();
    }

    @AfterEach
    void removeRoute() throws Exception {
        stop();
    }

    @Test
    void publishesEachRecordInOrderAndMovesTheFile() throws Exception {
        drop("items.csv", items(25));
        start("format=csv");

        awaitContents(bodies(25));
        awaitMoved("done/items.csv");
        assertThat(directory.resolve("done/items.csv.report.json")).content().contains("\"records\" : 25");
        assertThat(rows).startsWith("items.csv 2", "items.csv 3").hasSize(25);
    }

    @Test
    void readsFilesOneAfterTheOther() throws Exception {
        drop("b.txt", "3\n4\n");
        drop("a.txt", "1\n2");
        drop("c.log", "5\n");
        start("format=lines&include=*.txt");

        awaitContents(List.of("1", "2", "3", "4"));
        awaitMoved("done/b.txt");
        assertThat(directory.resolve("c.log")).exists();
    }

    @Test
    void makesOneMessageOfAdjacentRecordsWithTheSameKey() throws Exception {
        drop("items.csv", "id,text\nA,1\nA,2\nB,3\nA,4\n");
        start("format=%23items&groupBy=id&firstPass=true");

        awaitContents(List.of("id,text\nA,1\nA,2\n", "id,text\nB,3\n", "id,text\nA,4\n"));
        awaitMoved("done/items.csv");
        assertThat(rows).containsExactly("items.csv 2", "items.csv 4", "items.csv 5 again");
        assertThat(directory.resolve("done/items.csv.report.json"))
                .content()
                .contains("\"groups\" : 3", "\"records\" : 4");
    }

    @Test
    void goesOnWithinTheFileWhenTheAnswerToACommitIsLost() throws Exception {
        drop("items.csv", items(95));
        kept.beforeCommit = group -> kept.answerLost = group.contains("35,text 35");
        start("format=csv");

        awaitContents(bodies(95));
        awaitMoved("done/items.csv");
        assertThat(kept.answerLost).isFalse();
    }

    @Test
    void goesOnWithinTheFileAfterARestart() throws Exception {
        drop("items.csv", "id,text\n\n1,\"two\nlines\"\n" + items(60).substring("id,text\n1,text 1\n".length()));
        kept.beforePrepare = group -> {
            if (kept.contents.size() >= 30) {
                throw new UnavailableException("sink", "closed for the test", null);
            }
        };
        start("format=csv");
        await().until(() -> kept.contents.size() >= 30);
        stop();
        rows.clear();
        kept.beforePrepare = group -> {};
        start("format=csv");

        awaitContents(
                Stream.concat(Stream.of("1,\"two\nlines\""), bodies(60).stream().skip(1))
                        .toList());
        awaitMoved("done/items.csv");
        // Heading, empty line, and a record of two lines: record 31 stands on row 34.
        assertThat(rows.get(0)).isEqualTo("items.csv 34");
        assertThat(rows).hasSize(30);
    }

    @Test
    void onlyMovesAFileThatWasReadToItsEndBeforeACrash() throws Exception {
        drop("items.csv", items(5));
        kept.beforeCommit = group -> Files.createDirectory(directory.resolve("done/items.csv.report.json"));
        start("format=csv");
        awaitContents(bodies(5));
        stop();
        Files.delete(directory.resolve("done/items.csv.report.json"));
        start("format=csv");

        awaitMoved("done/items.csv");
        assertThat(kept.contents).isEqualTo(bodies(5));
    }

    @Test
    void setsARowThatIsNoRecordAsideAndGoesOn() throws Exception {
        drop("items.csv", "id,text\n1,a\n2\n3,c\n4,\"d\" d\n5,e\n");
        start("format=csv");

        awaitContents(List.of("1,a", "failed 2", "3,c", "failed 4,\"d\" d", "5,e"));
        awaitMoved("done/items.csv");
    }

    @Test
    void rejectsTheWholeFileInTheFirstPass() throws Exception {
        drop("items.csv", "id,text\n1,a\n2\n3,c\n");
        start("format=csv&firstPass=true");

        awaitMoved("rejected/items.csv");
        assertThat(kept.contents).isEmpty();
    }

    @Test
    void rejectsTheRestOfAFileThatCannotBeRead() throws Exception {
        drop("items.csv", items(15) + "16,\"open\n17,x\n");
        drop("next.csv", "id,text\nnext,1\n");
        start("format=csv");

        awaitMoved("rejected/items.csv");
        awaitMoved("done/next.csv");
        assertThat(kept.contents).startsWith("1,text 1").endsWith("15,text 15", "next,1");
        assertThat(directory.resolve("rejected/items.csv.report.json"))
                .content()
                .contains("quotes-closed", "row 17");
    }

    @Test
    void doesNotMixAReplacedFileWithTheOneBefore() throws Exception {
        drop("items.csv", items(45));
        onceAfter(20, () -> {
            Path other = Files.writeString(directory.resolve("other.part"), "id,text\nnew,1\n");
            Files.move(other, directory.resolve("items.csv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        });
        start("format=csv&include=*.csv");

        awaitMoved("done/items.csv");
        assertThat(kept.contents)
                .isEqualTo(
                        Stream.concat(bodies(20).stream(), Stream.of("new,1")).toList());
    }

    @Test
    void goesOnWithTheNextFileWhenOneIsTakenAway() throws Exception {
        drop("items.csv", items(45));
        drop("next.csv", "id,text\nnext,1\n");
        onceAfter(20, () -> Files.delete(directory.resolve("items.csv")));
        start("format=csv");

        awaitMoved("done/next.csv");
        assertThat(kept.contents)
                .isEqualTo(
                        Stream.concat(bodies(20).stream(), Stream.of("next,1")).toList());
    }

    @Test
    void rejectsAFileThatIsCutOffAfterSomeOfItWasPublished() throws Exception {
        drop("items.csv", items(45));
        onceAfter(20, () -> Files.writeString(directory.resolve("items.csv"), items(25)));
        start("format=csv");

        awaitMoved("rejected/items.csv");
        assertThat(kept.contents).isEqualTo(bodies(20));
        assertThat(directory.resolve("rejected/items.csv.report.json"))
                .content()
                .contains("file-unchanged");
    }

    @Test
    void takesNamesOfOddCharacters() throws Exception {
        String name = "a b%20#?&é\n'\".csv";
        drop(name, "id,text\n1,a\n");
        start("format=csv&include=*.csv");

        awaitContents(List.of("1,a"));
        await().until(() -> !Files.exists(directory.resolve(name)));
    }

    @Test
    void refusesALinkThatLeavesTheFolder() throws Exception {
        Files.createSymbolicLink(directory.resolve("hosts.csv"), Path.of("/etc/hosts"));
        start("format=lines");

        awaitMoved("rejected/hosts.csv");
        assertThat(kept.contents).isEmpty();
    }

    @Test
    void refusesUnknownOptionsAndAMissingFormat() {
        assertThatThrownBy(() -> camel.getEndpoint("unbus-file:in?format=csv&inclde=*"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("inclde");
        assertThatThrownBy(() -> camel.getEndpoint("unbus-file:in"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("option format is needed");
    }

    @FunctionalInterface
    private interface Act {
        void run() throws IOException;
    }

    /** Acts while the group after so many messages is prepared and not yet committed. */
    private void onceAfter(int messages, Act act) {
        AtomicInteger acted = new AtomicInteger();
        kept.beforePrepare = group -> {
            if (kept.contents.size() == messages && acted.getAndIncrement() == 0) {
                act.run();
            }
        };
    }

    private void start(String options) throws Exception {
        camel.addRoutes(new RouteBuilder(camel) {
            @Override
            public void configure() {
                from("unbus-file:" + directory + "?commitRecord=kept&" + options)
                        .routeId(route)
                        .process(exchange -> rows.add(exchange.getMessage().getHeader(FileHeaders.NAME) + " "
                                + exchange.getMessage().getHeader(FileHeaders.FIRST_ROW)
                                + (exchange.getMessage().getHeader(FileHeaders.SEEN_BEFORE) == null ? "" : " again")))
                        .to("kept:records");
            }
        });
    }

    private void stop() throws Exception {
        if (camel.getRoute(route) != null) {
            camel.getRouteController().stopRoute(route);
            camel.removeRoute(route);
        }
    }

    private void drop(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private void awaitContents(List<String> expected) {
        await().untilAsserted(() -> assertThat(kept.contents).isEqualTo(expected));
    }

    private void awaitMoved(String path) {
        await().until(() -> Files.exists(directory.resolve(path)));
    }

    private static String items(int last) {
        return "id,text\n" + String.join("\n", bodies(last)) + "\n";
    }

    private static List<String> bodies(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(n -> n + ",text " + n).toList();
    }
}
