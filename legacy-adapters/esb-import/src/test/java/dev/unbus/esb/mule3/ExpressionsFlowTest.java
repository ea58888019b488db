package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What expressions say of nodes, times, errors and properties. */
class ExpressionsFlowTest {

    private static String payload(String expression, String body) throws Exception {
        String value = expression.replace("\"", "&quot;").replace("<", "&lt;");
        try (Imported app = Mule3.app(Mule3.listening("<set-payload value=\"#[" + value + "]\"/>"))) {
            assertThat(app.failures()).isEmpty();
            return app.answer("platform-http:/orders", body, Map.of("Content-Type", "text/plain", "came", "c"));
        }
    }

    private static String caught(String expression) throws Exception {
        try (Imported app = Mule3.app(Mule3.listening(
                "<test:component throwException='true' xmlns:test='http://www.mulesoft.org/schema/mule/test'/>"
                        + "<catch-exception-strategy><set-payload value=\"#[" + expression
                        + "]\"/></catch-exception-strategy>"))) {
            return app.answer("platform-http:/orders", "", Map.of());
        }
    }

    @Test
    void textOfANodeIsWhatAnXPathFinds() throws Exception {
        String xml = "<a><b>x</b></a>";
        assertThat(payload("xpath('/a/b').text", xml)).isEqualTo("x");
        assertThat(payload("xpath3('/a/b').getTextContent()", xml)).isEqualTo("x");
        try (Imported app = Mule3.app(Mule3.listening("<set-payload value=\"#[xpath('/a/b').asXML()]\"/>"))) {
            assertThat(Mule3.outcome(app, "set-payload")).startsWith("STUBBED");
        }
    }

    @Test
    void timeIsInMilliseconds() throws Exception {
        assertThat(payload("new java.util.Date().getTime()", "")).matches("\\d{13}");
        assertThat(payload("server.dateTime.time > 1", "")).isEqualTo("true");
    }

    @Test
    void apostropheMayStandInAText() throws Exception {
        assertThat(payload("'it\\'s ' + payload", "new")).isEqualTo("it's new");
    }

    @Test
    void causeOfAnErrorIsWhatWasThrown() throws Exception {
        assertThat(caught("exception.cause.message")).isEqualTo("Functional Test Service Exception");
        assertThat(caught("exception.getCause().getMessage()")).isEqualTo("Functional Test Service Exception");
        assertThat(caught("exception.causeException.message")).isEqualTo("Functional Test Service Exception");
    }

    @Test
    void inboundPropertiesAreThoseThatCameIn() throws Exception {
        try (Imported app = Mule3.app(
                Mule3.listening(
                        """
                <set-property propertyName="set" value="s"/>
                <set-payload value="#[message.inboundProperties.containsKey('set') + ' '
                    + message.inboundProperties.containsKey('came') + ' ' + message.inboundProperties['http.method']]"/>
                """))) {
            assertThat(app.answer("platform-http:/orders", "", Map.of("came", "c", "CamelHttpMethod", "GET")))
                    .isEqualTo("false true GET");
        }
    }

    @Test
    void classOfAValueIsAnotherOneNow() {
        for (String expression : new String[] {"payload.class.name", "payload.getClass().getName()"}) {
            try (Imported app = Mule3.app(Mule3.listening("<set-payload value=\"#[" + expression + "]\"/>"))) {
                assertThat(Mule3.outcome(app, "set-payload")).startsWith("STUBBED the class of a value");
            }
        }
    }
}
