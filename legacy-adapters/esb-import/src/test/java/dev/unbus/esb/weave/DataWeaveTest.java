package dev.unbus.esb.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.esb.runtime.weave.WeaveException;
import dev.unbus.esb.verify.GeneratedFunctions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataWeaveTest {

    private static final String ORDER =
            """
            {"id": 7, "name": "Ada", "empty": null, "price": 12.50, "tags": ["a", "b", "c"],
             "items": [{"sku": "x", "qty": 2, "price": 10}, {"sku": "y", "qty": 1, "price": 5.5}, {"sku": "z", "qty": 2, "price": 1}]}
            """;

    private static final CamelContext CAMEL = new DefaultCamelContext();

    private static final GeneratedFunctions FUNCTIONS = new GeneratedFunctions();
    static final List<Arguments> SECOND_VERSION = FUNCTIONS.cases(
            "/dev/unbus/esb/weave/expressions.csv", text -> script("output application/json --- " + text));
    static final List<Arguments> FIRST_VERSION = FUNCTIONS.cases(
            "/dev/unbus/esb/weave/old-expressions.csv",
            text -> DataWeave.function(
                    "%dw 1.0\n%output application/json\n%var rate = 2\n%function twice(n) n * rate\n---\n" + text,
                    1,
                    path -> null));
    static final List<Arguments> IN_XML = FUNCTIONS.cases(
            "/dev/unbus/esb/weave/xml-expressions.csv",
            text -> script("output application/json\nns o urn:o\n---\n" + text));
    static final List<GeneratedFunctions.Function> FAILING = Stream.of(
                    "1 / 0",
                    "null > 1",
                    "'a' as Number",
                    "null ++ 'a'",
                    "payload.name map $",
                    "payload.nothing!",
                    "1 + null",
                    "{a: 1} as Date",
                    "1 to 9999999")
            .map(text -> FUNCTIONS.of(text, DataWeaveTest::script))
            .toList();

    @BeforeAll
    static void start() {
        CAMEL.start();
    }

    @AfterAll
    static void stop() {
        CAMEL.stop();
    }

    private final Exchange exchange = new DefaultExchange(CAMEL);

    private static String script(String text) throws NotTranslatable {
        return DataWeave.function(text, 2, path -> null);
    }

    private Object run(String text, GeneratedFunctions.Translator translator) throws Exception {
        return FUNCTIONS.of(text, translator).call(exchange);
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @FieldSource("SECOND_VERSION")
    void givesTheDocumentedValue(GeneratedFunctions.Function expression, String expected) throws Exception {
        exchange.getMessage().setBody(ORDER);
        exchange.setVariable("x", 5);
        exchange.setVariable("word", "hello");
        exchange.setVariable("map", Map.of("k", "v"));
        exchange.getMessage().setHeader("Accept", "text/html");
        exchange.getMessage().setHeader("CamelHttpMethod", "GET");
        assertThat(expression.call(exchange)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @FieldSource("FIRST_VERSION")
    void readsTheFirstVersion(GeneratedFunctions.Function expression, String expected) throws Exception {
        exchange.getMessage().setBody(ORDER);
        exchange.setVariable("x", 5);
        assertThat(expression.call(exchange)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @FieldSource("IN_XML")
    void selectsInXml(GeneratedFunctions.Function expression, String expected) throws Exception {
        exchange.getMessage()
                .setBody(
                        """
                <o:order xmlns:o="urn:o" id="7"><item sku="x">one</item><item sku="y">two</item><none/>\
                <deep><name>a</name><deep><name>b</name></deep></deep></o:order>""");
        assertThat(expression.call(exchange)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is refused")
    @ValueSource(
            strings = {
                "lookup('other', payload)",
                "java!java::lang::System::exit(1)",
                "nobody",
                "payload update { case .@a -> 1 }",
                "1 +",
                "{a: 1",
                "payload map (x) -> x ++ 'a'",
                "'a",
                "payload.^class",
                "as Number",
                "payload as Object {class: 'com.acme.Order'}",
                "error",
                "foo(1)",
                "import x::y --- 1",
                "output application/dw --- 1",
                "|2020-13-01|",
                "payload.#",
                "if (true) 1",
                "upper(1, 2)",
                "$.a",
                ""
            })
    void refusesWhatItDoesNotKnow(String expression) {
        assertThatThrownBy(() -> DataWeave.function(expression, 2, path -> null))
                .isInstanceOf(NotTranslatable.class)
                .hasMessageMatching("(?s).+ at \\d+:\\d+.*");
    }

    @ParameterizedTest(name = "{0} fails with its own failure")
    @FieldSource("FAILING")
    void failsAsTheLanguageDoes(GeneratedFunctions.Function expression) {
        exchange.getMessage().setBody(ORDER);
        assertThatThrownBy(() -> expression.call(exchange)).isInstanceOf(WeaveException.class);
    }

    @Test
    void throwsNothingElseForGarbage() throws InterruptedException {
        SmallStack.run(DataWeaveTest::translateGarbage);
    }

    private static void translateGarbage() {
        Random random = new Random(42);
        String[] pieces = {
            "payload",
            ".",
            "..",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            "$",
            "'",
            "\"",
            "|",
            "/",
            "#",
            "@(",
            "map",
            "if",
            "else",
            "->",
            ":",
            "::",
            ",",
            " ",
            "\n",
            "1",
            "a",
            "++",
            "--",
            "---",
            "%dw 2.0",
            "output ",
            "var ",
            "fun ",
            "match ",
            "case ",
            "do ",
            "as ",
            "!",
            "?",
            "*",
            "$(",
            "\\",
            "~=",
            "\u00e9",
            "type ",
            "import ",
            "ns ",
            "default ",
            "when ",
            "otherwise ",
            "using(",
            "0x",
            "..."
        };
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(12) + 1L, 0, pieces.length).forEach(piece -> text.append(pieces[piece]));
            translate(text.toString());
        }
        List.of(
                        "(",
                        "[",
                        "{a:",
                        "-",
                        "not ",
                        "\"$(",
                        "x[",
                        "if(1)",
                        "(a) -> ",
                        "do {",
                        "a.b(",
                        "!",
                        "[?(",
                        "{(",
                        "a.",
                        "1+",
                        "a ++ ",
                        "a as ",
                        "1 when a otherwise ",
                        "#[")
                .forEach(piece -> translate(piece.repeat(3000)));
    }

    private static void translate(String text) {
        try {
            DataWeave.function(text, text.length() % 2 + 1, path -> null);
            DataWeave.expression("#[" + text + "]");
            DataWeave.simple("#[" + text + "]");
        } catch (NotTranslatable e) {
            assertThat(e).hasMessageContaining(" at ");
        }
    }

    @Test
    void writesTheSameTextForTheSameScript() throws NotTranslatable {
        String script = "output application/json --- payload.items map {(($.sku)): $$, b: vars.x default 3}";
        assertThat(script(script)).isEqualTo(script(script));
    }

    @Test
    void fillsTextAroundExpressions() throws Exception {
        exchange.getMessage().setBody("{\"a\":1}");
        exchange.setVariable("id", 5);
        assertThat(run("Got #[payload] for #[vars.id] and #[vars.none ]!", DataWeave::expression))
                .isEqualTo("Got {\"a\":1} for 5 and null!");
    }

    @Test
    void readsConfigurationAndTheError() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("http.port", "8081");
        CAMEL.getPropertiesComponent().setInitialProperties(properties);
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, new IllegalStateException("broken"));
        exchange.setProperty("MuleErrorIdentifier", "CONNECTIVITY");
        assertThat(run("#['http://host:' ++ p('http.port')]", DataWeave::expression))
                .isEqualTo("http://host:8081");
        assertThat(run("http://host:${http.port}/", DataWeave::expression)).isEqualTo("http://host:8081/");
        assertThat(run("#[error.description ++ ' ' ++ error.errorType.identifier]", DataWeave::expression))
                .isEqualTo("broken CONNECTIVITY");
    }

    @Test
    void writesImportedModulesIntoTheFunction() throws Exception {
        String module =
                "%dw 2.0\nvar factor = 3\nfun times(n) = n * factor\nfun fac(n: Number): Number = if (n <= 1) 1 else n * fac(n - 1)\n";
        String script =
                "output application/json import times, fac as factorial from lib::Math --- [times(2), factorial(5), lib::Math::times(1)]";
        assertThat(run(
                        script,
                        text -> DataWeave.function(text, 2, path -> path.equals("lib/Math.dwl") ? module : null)))
                .isEqualTo("[6,120,3]");
    }

    @Test
    void readsFilesOfTheClasspath() throws Exception {
        String script = "output application/json --- readUrl('classpath://codes.json', 'application/json').nl";
        assertThat(run(
                        script,
                        text -> DataWeave.function(text, 2, path -> path.equals("codes.json") ? "{\"nl\": 31}" : null)))
                .isEqualTo("31");
    }

    @ParameterizedTest(name = "{1} is {0} in Simple")
    @CsvFileSource(
            resources = "/dev/unbus/esb/weave/simple.csv",
            delimiter = '\t',
            quoteCharacter = '\0',
            nullValues = "-")
    void offersSimpleForPlainExpressions(String expected, String expression) {
        assertThat(DataWeave.simple(expression)).isEqualTo(expected);
    }
}
