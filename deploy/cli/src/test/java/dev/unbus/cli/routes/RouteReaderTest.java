package dev.unbus.cli.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.catalog.model.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteReaderTest {

    private static final String ROUTE =
            """
            import static dev.unbus.Elsewhere.IMPORTED;

            class FlowRoute extends RouteBuilder {

                private static final String TOPIC = "unbus-kafka:" + Elsewhere.NAME;

                @ConfigProperty(name = "flow.queue", defaultValue = "A.QUEUE")
                String queue;

                private final FlowConfig config;
                private final Elsewhere elsewhere;

                @Override
                public void configure() {
                    String local = "unbus-jms:queue:LOCAL";
                    from("direct:start").routeId("start").to(%s);
                }

                private String own() {
                    return "unbus-kafka:" + config.topicName() + "?x=" + System.nanoTime();
                }
            }
            """;

    private static final String CONFIG =
            """
            @ConfigMapping(prefix = "flow")
            interface FlowConfig {
                @WithDefault("standard") String topicName();
                @WithName("inbox") @WithDefault("${UNBUS_HOME:.unbus}/data/orders/inbox") String directory();
                Nested nested();
                String unset();
                interface Nested { @WithDefault("deep") String name(); }
            }
            """;

    private static final String ELSEWHERE =
            """
            final class Elsewhere {
                static final String NAME = "orders." + Kind.PLACED;
                static final String IMPORTED = "sql:select 1?dataSource=#orders";
                private final FlowConfig settings;
                String uri() { return "http://shop:8080/api/customers" + "?a=" + settings.unset(); }
                String wait(int much) { return "x"; }
                static final class Kind { static final String PLACED = "placed"; }
            }
            """;

    private static final String PROPERTIES =
            """
            flow.topic-name=set.${flow.part}
            flow.part = part
            %test.flow.part=test
            endpoint=kafka:\\
                placeheld
            unbus.observe.rest-clients.customers=http://shop:8080/api
            """;

    @TempDir
    Path folder;

    private Path resources;

    @BeforeEach
    void writeSources() throws IOException {
        resources = Files.createDirectories(folder.resolve("resources"));
        Files.writeString(resources.resolve("application.properties"), PROPERTIES);
        Files.writeString(folder.resolve("FlowConfig.java"), CONFIG);
        Files.writeString(folder.resolve("Elsewhere.java"), ELSEWHERE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "kafka:a,b?x=y"                          | topic:a topic:b
                    TOPIC                                    | topic:orders.placed
                    IMPORTED                                 | database:orders
                    local                                    | queue:LOCAL
                    own()                                    | topic:set.part
                    this.own()                               | topic:set.part
                    "jms:" + queue                           | queue:A.QUEUE
                    "jms:topic:" + (String) queue            | topic:A.QUEUE
                    elsewhere.uri()                          | rest:customers
                    "{{endpoint}}"                           | topic:placeheld
                    "kafka:{{nowhere:standard}}"             | topic:standard
                    "kafka:" + config.nested().name()        | topic:deep
                    "unbus-file:" + config.directory()       | directory:orders/inbox
                    "unbus-file:/mnt/share/in?include=*.csv" | directory:share/in
                    "kafka:%s.x".formatted(config.topicName()) | topic:set.part.x
                    String.format("kafka:%s", queue)         | topic:A.QUEUE
                    "cxf:bean:erp"                           | soap:erp
                    "sftp://me@host:22/in/box"               | directory:in/box
                    kafka("orders.placed").groupId("x")      | topic:orders.placed
                    "unbus-kafka:unbus.failed"               | ``
                    "direct:next"                            | ``
                    "log:" + System.nanoTime()               | ``
                    "direct:a", "kafka:second"               | topic:second
                    """)
    void resolvesWhatTheSourcesSay(String argument, String channels) throws IOException {
        List<String> expected = channels.isEmpty() ? List.of() : List.of(channels.split(" ", -1));

        assertThat(produced(argument).orElseThrow())
                .extracting(Channel::toString)
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    System.getenv("X")
                    "kafka:" + elsewhere.wait(1)
                    "kafka:" + config.unset()
                    "kafka:{{nowhere}}"
                    "kafka:${header.topic}"
                    """)
    void saysWhatItCannotResolve(String argument) throws IOException {
        assertThat(produced(argument)).isEmpty();
    }

    @Test
    void seesWhatATemplateSends() throws IOException {
        Files.writeString(
                folder.resolve("Sender.java"),
                "class Sender { void send(ProducerTemplate t) { t.sendBody(\"kafka:sent\", 1); t.send(message); } }");

        assertThat(reader().endpoints()).extracting(EndpointUse::uri).containsExactly("kafka:sent");
    }

    @Test
    void tellsWhereTheCompilerDoesNotUnderstand() throws IOException {
        Files.writeString(folder.resolve("Broken.java"), "class Broken {\n  void x( }\n");

        assertThat(JavaSources.in(folder).unreadable())
                .anySatisfy(place -> assertThat(place.line()).isEqualTo(2));
    }

    private Optional<List<Channel>> produced(String argument) throws IOException {
        Files.writeString(folder.resolve("FlowRoute.java"), ROUTE.replace("%s)", argument + ")"));
        FlowProperties properties = FlowProperties.in(resources);
        List<Optional<List<Channel>>> found = reader().endpoints().stream()
                .skip(1)
                .map(new StaticChannels(properties)::of)
                .toList();
        assertThat(found).isNotEmpty();
        return found.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(found.stream()
                        .flatMap(one -> one.orElseThrow().stream())
                        .toList());
    }

    private RouteReader reader() {
        return new RouteReader(JavaSources.in(folder), FlowProperties.in(resources));
    }
}
