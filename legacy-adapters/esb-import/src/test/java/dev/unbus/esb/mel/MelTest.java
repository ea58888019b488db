package dev.unbus.esb.mel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.esb.runtime.weave.Coerce;
import dev.unbus.esb.runtime.weave.WeaveException;
import dev.unbus.esb.verify.GeneratedFunctions;
import dev.unbus.esb.weave.NotTranslatable;
import dev.unbus.esb.weave.SmallStack;
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

class MelTest {

    private static final CamelContext CAMEL = new DefaultCamelContext();

    private static final GeneratedFunctions FUNCTIONS = new GeneratedFunctions();
    static final List<Arguments> DOCUMENTED = FUNCTIONS.cases("/dev/unbus/esb/mel/expressions.csv", Mel::expression);
    static final List<GeneratedFunctions.Function> FAILING = Stream.of(
                    "#[flowVars.none.size()]", "#[flowVars.none.deeper]", "#['a'.substring(5)]")
            .map(text -> FUNCTIONS.of(text, Mel::expression))
            .toList();

    private final Exchange exchange = new DefaultExchange(CAMEL);

    @BeforeAll
    static void start() {
        Properties properties = new Properties();
        properties.setProperty("host", "h1");
        CAMEL.getPropertiesComponent().setInitialProperties(properties);
        CAMEL.start();
    }

    @AfterAll
    static void stop() {
        CAMEL.stop();
    }

    private Object run(String text) throws Exception {
        return FUNCTIONS.of(text, Mel::expression).call(exchange);
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @FieldSource("DOCUMENTED")
    void givesTheDocumentedValue(GeneratedFunctions.Function expression, String expected) throws Exception {
        exchange.getMessage().setBody(Map.of("name", "Ada", "age", 36, "tags", List.of("a", "b"), "text", " x "));
        exchange.setVariable("x", 5);
        exchange.setVariable("word", "hello");
        exchange.setVariable("list", List.of());
        exchange.getMessage().setHeader("Accept", "text/html");
        exchange.getMessage().setHeader("type", "gold");
        exchange.getMessage().setHeader("CamelHttpQuery", "type=gold");
        exchange.getMessage().setHeader("CamelHttpMethod", "GET");
        exchange.setProperty(
                Exchange.EXCEPTION_CAUGHT, new IllegalStateException("broken", new IllegalArgumentException("cause")));
        assertThat(Coerce.text(expression.call(exchange))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is refused")
    @ValueSource(
            strings = {
                "#[app.registry.bean.call()]",
                "#[flowVars.x = 1]",
                "#[soapFault('client')]",
                "#[java.util.Locale.getDefault().getLanguage()]",
                "#[payload.foo(1)]",
                "#[new com.acme.Order()]",
                "#[groovy:1]",
                "#[regex:.*]",
                "#[payload",
                "#['a]",
                "#[1 +]",
                "#[xpath3('//n:a')]",
                "#[message.inboundAttachments['a']]",
                "#[a; b]",
                "#[exception.causedBy(flowVars.type)]",
                "#[payload instanceof com.acme.Order]",
                "#[header:*]",
                "#[]",
                "#[${x}]"
            })
    void refusesWhatItDoesNotKnow(String expression) {
        assertThatThrownBy(() -> Mel.expression(expression))
                .isInstanceOf(NotTranslatable.class)
                .hasMessageMatching("(?s).+ at \\d+:\\d+.*");
    }

    @ParameterizedTest(name = "{0} fails with its own failure")
    @FieldSource("FAILING")
    void failsAsTheLanguageDoes(GeneratedFunctions.Function expression) {
        assertThatThrownBy(() -> expression.call(exchange)).isInstanceOf(WeaveException.class);
    }

    @Test
    void givesThePayloadItself() throws Exception {
        Object body = new Object();
        exchange.getMessage().setBody(body);
        assertThat(run("#[payload]")).isSameAs(body);
        assertThat(run("#[message.payload]")).isSameAs(body);
    }

    @Test
    void readsTextAsTextAndAsWhatItHolds() throws Exception {
        exchange.getMessage().setBody("{\"user\": {\"name\": \"Ada\"}}");
        assertThat(run("#[payload.user.name]")).isEqualTo("Ada");
        assertThat(run("#[json:user/name]")).isEqualTo("Ada");
        assertThat(run("#[payload.length()]")).isEqualTo(25);
    }

    @Test
    void evaluatesXpath() throws Exception {
        exchange.getMessage().setBody("<a><b id='1'>x</b><b id='2'>y</b></a>");
        assertThat(run("#[xpath3('/a/b[@id=2]')]")).isEqualTo("y");
        assertThat(run("#[xpath://b[1]]")).isEqualTo("x");
        assertThat(run("#[xpath3('/a/none') == '']")).isEqualTo(true);
    }

    @Test
    void throwsNothingElseForGarbage() throws InterruptedException {
        SmallStack.run(MelTest::translateGarbage);
    }

    private static void translateGarbage() {
        Random random = new Random(7);
        String[] pieces = {
            "payload",
            ".",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            "'",
            "\"",
            "?",
            ":",
            "==",
            "&&",
            "||",
            "!",
            "-",
            "+",
            "new ",
            "a",
            "1",
            " ",
            ",",
            "#[",
            "${",
            "}",
            "header:",
            "xpath:",
            "json:",
            "instanceof ",
            "message",
            ".?",
            "\\",
            "empty",
            "\u00e9",
            "string:",
            "mel:",
            "~=",
            "%"
        };
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(10) + 1L, 0, pieces.length).forEach(piece -> text.append(pieces[piece]));
            translate("#[" + text + "]");
            translate(text.toString());
        }
        List.of("(", "[", "-", "!", "a[", "f(", "{", "string:#[", "mel:", "a.", "1+", "a?b:", "new a(", "[a:")
                .forEach(piece -> translate("#[" + piece.repeat(2000) + "]"));
    }

    private static void translate(String text) {
        try {
            Mel.simple(text);
            Mel.expression(text);
        } catch (NotTranslatable e) {
            assertThat(e).hasMessageContaining(" at ");
        }
    }

    @ParameterizedTest(name = "{1} is {0} in Simple")
    @CsvFileSource(
            resources = "/dev/unbus/esb/mel/simple.csv",
            delimiter = '\t',
            quoteCharacter = '\0',
            nullValues = "-")
    void offersSimpleForPlainExpressions(String expected, String expression) {
        assertThat(Mel.simple(expression)).isEqualTo(expected);
    }
}
