package dev.unbus.esb.runtime.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Expressions of the languages of this package. */
class LanguagesTest {

    private static boolean matches(String expression, String body) {
        return new SynapseLanguage()
                .createPredicate("declare match \"a.*b\";\n" + expression)
                .matches(Messages.with(body));
    }

    @Test
    void matchesWithinALineAndOnlyWhatIsThere() {
        assertThat(matches("//q", "<q>a-b</q>")).isTrue();
        assertThat(matches("//q", "<q>a\nb</q>")).isFalse();
        assertThat(new SynapseLanguage()
                        .createPredicate("declare match \".*\";\nget-property('none')")
                        .matches(Messages.with("<q/>")))
                .isFalse();
    }

    private static Exchange filled(String template) {
        Exchange exchange = Messages.soap("12", "<q/>");
        exchange.setProperty(Context.SOAP_HEADER, "<h/>");
        String made = new PayloadLanguage()
                .createExpression("declare media \"xml\";\n" + template)
                .evaluate(exchange, String.class);
        exchange.getMessage().setBody(made);
        return exchange;
    }

    @Test
    void takesAnEnvelopeFromATemplateAndKeepsTheHeaderOtherwise() {
        Exchange envelope =
                filled("<e:Envelope xmlns:e=\"" + Payload.SOAP_11 + "\"><e:Body><x/></e:Body></e:Envelope>");
        assertThat(Messages.text(envelope)).isEqualTo("<x/>");
        assertThat(envelope.getProperty(Context.SOAP)).isEqualTo("11");
        assertThat(envelope.getProperty(Context.SOAP_HEADER)).isNull();
        Exchange other = filled("<Envelope/>");
        assertThat(Messages.text(other)).isEqualTo("<Envelope/>");
        assertThat(other.getProperty(Context.SOAP_HEADER)).isEqualTo("<h/>");
    }

    private static String logged(String expression, Exchange exchange) {
        return new PayloadLanguage()
                .createExpression("declare media \"log\";\ndeclare expression 1 \"" + expression + "\";\n$1")
                .evaluate(exchange, String.class);
    }

    @Test
    void logsAMessageAsTheOldMediatorDid() {
        Exchange exchange = Messages.soap("11", "<q/>");
        exchange.setProperty(Context.SOAP_HEADER, "<m>1</m><n>2</n>");
        exchange.setProperty(Context.ACTION, "urn:a");
        assertThat(logged("log-heading(' | ')", exchange))
                .startsWith("To:  | WSAction: urn:a | SOAPAction: urn:a | MessageID: urn:uuid:")
                .endsWith(" | Direction: request");
        assertThat(logged("log-headers(', ')", exchange)).isEqualTo("m : 1, n : 2");
        assertThat(logged("log-payload(', ')", exchange))
                .startsWith(", Envelope: <")
                .contains("<q/>");
        assertThat(logged("log-payload(', ')", Messages.with("{}"))).isEqualTo(", Payload: {}");
        assertThat(logged("get-property('none')", exchange)).isEqualTo("null");
    }

    private static boolean collect(Exchange exchange, int index, String body) {
        exchange.setProperty(Exchange.SPLIT_INDEX, index);
        exchange.getMessage().setBody(body);
        return Aggregation.collect(exchange);
    }

    private static String collected(String expression, String... bodies) {
        Exchange exchange = Messages.with("");
        exchange.setProperty(Exchange.SPLIT_SIZE, bodies.length);
        Branches.begin(exchange);
        for (int at = 0; at < bodies.length; at++) {
            assertThat(collect(exchange, at, bodies[at])).isEqualTo(at == bodies.length - 1);
        }
        return new Aggregation().createExpression(expression).evaluate(exchange, String.class);
    }

    @Test
    void collectsElementsInTheBody() {
        assertThat(collected("//v", "<r><v>1</v><o/></r>", "<r><v>2</v></r>")).isEqualTo("<v>1</v><v>2</v>");
        assertThat(collected("//v", "<v>1</v>")).isEqualTo("<v>1</v>");
        assertThat(collected("//v", "<o/>", "<v>2</v>")).isEqualTo("<o/><v>2</v>");
        assertThatThrownBy(() -> collected("//v", "<v>1</v>", "<o/>"))
                .hasMessageContaining("Could not find matching elements");
        assertThat(collected("json-eval($.v)", "{\"v\":1}", "{\"v\":2}")).isEqualTo("[1,2]");
    }

    @Test
    void isCompleteWithAsManyAsAreWanted() {
        Exchange exchange = Messages.with("");
        exchange.setProperty(Exchange.SPLIT_SIZE, 3);
        exchange.setProperty("SynapseMost", 2);
        Branches.begin(exchange);
        assertThat(List.of(collect(exchange, 0, "<v/>"), collect(exchange, 1, "<v/>"), collect(exchange, 2, "<v/>")))
                .isEqualTo(List.of(false, true, false));
    }
}
