package dev.unbus.esb.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.output.GeneratedFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependenciesTest {

    private static final String PROPERTIES =
            """
            quarkus.datasource.stock.db-kind=mysql
            quarkus.datasource.old.db-kind=other
            """;

    @Test
    void driverIsThatOfTheDataSource() {
        assertThat(Dependencies.of(files("sql:select 1?dataSource=#stock")))
                .contains("org.apache.camel:camel-sql", "io.quarkus:quarkus-jdbc-mysql")
                .doesNotContain("io.quarkus:quarkus-jdbc-other");
    }

    @Test
    void routesWithoutStatementsNeedNone() {
        assertThat(Dependencies.of(files("log:x"))).noneMatch(artifact -> artifact.contains("quarkus-jdbc"));
    }

    private static Set<String> of(String mediators) {
        String proxy = "<proxy xmlns='http://ws.apache.org/ns/synapse' name='P'><target><inSequence>" + mediators
                + "</inSequence></target></proxy>";
        try (Imported bus = Imported.of(proxy)) {
            Map<String, byte[]> files = bus.paths().stream()
                    .collect(Collectors.toMap(
                            Function.identity(), path -> bus.text(path).getBytes(StandardCharsets.UTF_8)));
            return Dependencies.of(files);
        }
    }

    @Test
    void takesTheDriverOfADatabaseThatIsAsked() {
        String lookup =
                "<dblookup><connection><pool><url>jdbc:mysql://db/stock</url></pool></connection><statement><sql>select 1</sql></statement></dblookup>";
        assertThat(of(lookup)).contains("org.apache.camel:camel-sql", "io.quarkus:quarkus-jdbc-mysql");
    }

    private static Set<String> ofCamel(String steps) {
        try (Imported bus =
                Imported.of("<routes xmlns='http://camel.apache.org/schema/spring'><route><from uri='direct:r'/>"
                        + steps + "</route></routes>")) {
            return Dependencies.of(
                    bus.paths().stream().collect(Collectors.toMap(Function.identity(), path -> bus.text(path)
                            .getBytes(StandardCharsets.UTF_8))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.camel.component.bean.validator.BeanValidationException, org.apache.camel:camel-bean-validator",
        "org.apache.camel.dataformat.bindy.FormatException, org.apache.camel.quarkus:camel-quarkus-bindy",
        "org.apache.camel.component.http4.HttpOperationFailedException, org.apache.camel.quarkus:camel-quarkus-http"
    })
    void takesThePartOfCamelWhoseExceptionIsCaught(String exception, String artifact) {
        assertThat(ofCamel("<doTry><to uri='mock:a'/><doCatch><exception>" + exception
                        + "</exception><to uri='mock:b'/></doCatch></doTry>"))
                .contains(artifact);
    }

    @Test
    void takesTheLibrariesOfXmlAndJson() {
        assertThat(ofCamel("<marshal><xmljson/></marshal>")).contains("net.sf.json-lib:json-lib:jdk15", "xom:xom");
        assertThat(ofCamel("<marshal><json library='Jackson'/></marshal>")).doesNotContain("xom:xom");
    }

    @Test
    void takesTheLanguageOfSpring() {
        assertThat(ofCamel("<setBody><spel>#{body}</spel></setBody>")).contains("org.apache.camel:camel-spring");
    }

    @Test
    void bringsTheSchedulerThatASourceIsPolledBy() {
        assertThat(Dependencies.of(files("file:in?scheduler=quartz&scheduler.cron=0+0+*+*+*+?")))
                .contains("org.apache.camel.quarkus:camel-quarkus-quartz");
    }

    private static Map<String, byte[]> files(String uri) {
        String yaml =
                "- route:\n    id: one\n    from:\n      uri: direct:one\n      steps:\n        - to:\n            uri: \""
                        + uri + "\"\n";
        return Map.of(
                GeneratedFiles.ROUTES + "route-one.yaml",
                yaml.getBytes(StandardCharsets.UTF_8),
                GeneratedFiles.RESOURCES + "imported.properties",
                PROPERTIES.getBytes(StandardCharsets.UTF_8));
    }
}
