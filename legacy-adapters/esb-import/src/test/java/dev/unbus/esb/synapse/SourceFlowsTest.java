package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.bus;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from folders, mailboxes and queues, and what it is taken for. */
class SourceFlowsTest {

    private static final String SEND = "<send><endpoint><address uri='http://stock/'/></endpoint></send>";

    private static String parameter(String name, String value) {
        return "<parameter name='" + name + "'>" + value + "</parameter>";
    }

    private static Imported from(String transport, String... parameters) {
        return bus("<proxy name='P' transports='" + transport + "'><target><inSequence>" + SEND
                + "</inSequence></target>" + String.join("", parameters) + "</proxy>");
    }

    private static List<Object> types(Imported bus) {
        List<Object> types = new ArrayList<>();
        bus.answers((uri, exchange) -> types.add(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE)));
        return types;
    }

    private static final String FOLDER = parameter("transport.vfs.FileURI", "vfs:file:///in");

    @Test
    void takesAFileForWhatItsServiceSays() throws Exception {
        try (Imported bus = from("vfs", FOLDER, parameter("transport.vfs.ContentType", "text/plain"))) {
            allConverted(bus);
            List<Object> types = types(bus);
            bus.request("file:", "a;b", Map.of());
            assertThat(types).containsExactly("text/plain");
        }
    }

    @Test
    void keepsTheBytesOfABinaryFile(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.bin"), new byte[] {(byte) 0xff, 0, 1});
        try (Imported bus = from("vfs", FOLDER, parameter("transport.vfs.ContentType", "application/octet-stream"))) {
            List<byte[]> got = new ArrayList<>();
            bus.answers((uri, exchange) -> got.add(exchange.getMessage().getBody(byte[].class)));
            bus.request("file:", FileConsumer.asGenericFile(folder.toString(), file.toFile(), null, false), Map.of());
            assertThat(got).singleElement().isEqualTo(new byte[] {(byte) 0xff, 0, 1});
        }
    }

    @Test
    void takesAMessageOfAQueueForWhatItsPropertySays() throws Exception {
        String rules = "<rules><jmsProperty>kind</jmsProperty><default>application/xml</default></rules>";
        try (Imported bus = from("jms", parameter("transport.jms.ContentType", rules))) {
            allConverted(bus);
            List<Object> types = types(bus);
            bus.request("unbus-jms:", "<a/>", Map.of());
            bus.request("unbus-jms:", "{}", Map.of("kind", "application/json"));
            assertThat(types).containsExactly("application/xml; charset=UTF-8", "application/json; charset=UTF-8");
        }
    }

    @Test
    void readsFilesByTheirNamesAsTheyAreWritten() {
        try (Imported bus = from("vfs", FOLDER, parameter("transport.vfs.FileNamePattern", ".*\\.xml"))) {
            assertThat(bus.text("src/main/resources/camel/route-p.yaml")).contains("include=RAW((?-i).*");
        }
        try (Imported bus = from("vfs", parameter("transport.vfs.FileURI", "vfs:file:///in/orders.csv"))) {
            assertThat(bus.text("src/main/resources/camel/route-p.yaml")).contains("fileName={{p.file}}");
            assertThat(bus.text("src/main/resources/imported.properties"))
                    .contains("p.folder=/in", "p.file=orders.csv");
        }
    }

    @Test
    void saysWhereFilesThatWereReadGo() {
        String moving = parameter("transport.vfs.ActionAfterProcess", "MOVE");
        String done = parameter("transport.vfs.MoveAfterProcess", "vfs:ftp://bob:geheim@files/done");
        try (Imported bus =
                from("vfs", parameter("transport.vfs.FileURI", "vfs:ftp://bob:geheim@files/in"), moving, done)) {
            assertThat(bus.text("src/main/resources/imported.properties"))
                    .contains("p.done=/done")
                    .doesNotContain("geheim");
            assertThat(bus.units().get(0).reason()).contains("from the root of the server");
        }
        String timed = parameter("transport.vfs.MoveTimestampFormat", "dd-MM");
        try (Imported bus = from("vfs", FOLDER, moving, timed)) {
            assertThat(bus.units().get(0).reason()).contains("no time before their names");
        }
    }

    @Test
    void readsTheFolderOfAMailboxAndMovesWhatWasRead() {
        try (Imported bus = from(
                "mailto",
                parameter("transport.mail.Folder", "Orders"),
                parameter("transport.mail.ActionAfterProcess", "MOVE"),
                parameter("transport.mail.MoveAfterProcess", "Done"))) {
            assertThat(bus.failures()).isEmpty();
            assertThat(bus.text("src/main/resources/camel/route-p.yaml"))
                    .contains("folderName={{p.mail.folder}}", "moveTo={{p.mail.done}}")
                    .doesNotContain("delete=true");
        }
    }

    @Test
    void readsByTheIntervalOfAnInboundEndpoint() throws Exception {
        String inbound =
                "<inboundEndpoint name='in' protocol='file' sequence='S'><parameters>%s</parameters></inboundEndpoint>"
                        + "<sequence name='S'>" + SEND + "</sequence>";
        String said =
                FOLDER + parameter("interval", "2500") + parameter("transport.vfs.ContentType", "application/json");
        try (Imported bus = bus(inbound.formatted(said))) {
            allConverted(bus);
            assertThat(bus.text("src/main/resources/camel/route-in.yaml")).contains("delay=2500");
            List<Object> types = types(bus);
            bus.request("file:", "{}", Map.of());
            assertThat(types).containsExactly("application/json; charset=UTF-8");
        }
    }
}
