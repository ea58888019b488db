package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.SOAP;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static dev.unbus.esb.synapse.Synapse.envelope;
import static dev.unbus.esb.synapse.Synapse.proxy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import org.junit.jupiter.api.Test;

/** Loops over the parts of a message, as the generated routes run them. */
class ForeachFlowsTest {

    private static final String ANSWER =
            """
            <payloadFactory media-type="text"><format>%s</format><args>%s</args></payloadFactory><respond/>""";

    private static String group(String... members) {
        return envelope("<group><m>" + String.join("</m><m>", members) + "</m></group>");
    }

    private static String answer(String format, String... expressions) {
        StringBuilder arguments = new StringBuilder();
        for (String expression : expressions) {
            arguments
                    .append("<arg evaluator=\"xml\" expression=\"")
                    .append(expression)
                    .append("\"/>");
        }
        return ANSWER.formatted(format, arguments);
    }

    @Test
    void countsThePartsAndKeepsTheMessageAsItWas() throws Exception {
        try (Imported bus = proxy(
                """
                <foreach id="f" expression="//m"><sequence>
                  <payloadFactory media-type="xml"><format><n xmlns="">$1-$2-$3</n></format><args>
                    <arg evaluator="xml" expression="//m"/>
                    <arg evaluator="xml" expression="get-property('f_FOREACH_COUNTER')"/>
                    <arg evaluator="xml" expression="count(get-property('f_FOREACH_ORIGINAL_MESSAGE')//m)"/>
                  </args></payloadFactory>
                </sequence></foreach>"""
                        + answer(
                                "$1,$2 of $3 was $4",
                                "//n[1]",
                                "//n[2]",
                                "get-property('f_FOREACH_COUNTER')",
                                "get-property('f_FOREACH_ORIGINAL_MESSAGE')//m[2]"))) {
            allConverted(bus);
            assertThat(bus.answer("platform-http:/services/P", group("A", "B"), SOAP))
                    .isEqualTo("A-0-2.0,B-1-2.0 of 2 was B");
        }
    }

    @Test
    void findsInEachPartWhatTheOneBeforeSet() throws Exception {
        try (Imported bus = proxy(
                """
                <property name="all" value="in"/>
                <foreach expression="//m"><sequence>
                  <property name="all" expression="concat(get-property('all'), ':', //m)"/>
                  <property name="last" scope="transport" expression="concat(get-property('transport', 'last'), //m)"/>
                </sequence></foreach>"""
                        + answer("$1 $2", "get-property('all')", "get-property('transport', 'last')"))) {
            allConverted(bus);
            assertThat(bus.answer("platform-http:/services/P", group("A", "B", "C"), SOAP))
                    .isEqualTo("in:A:B:C ABC");
        }
    }

    @Test
    void keepsTheCountersOfNestedLoopsApart() throws Exception {
        try (Imported bus = proxy(
                """
                <property name="seen" value=""/>
                <foreach id="outer" expression="//m"><sequence>
                  <foreach id="inner" expression="//p"><sequence>
                    <property name="seen" expression="concat(get-property('seen'), get-property('outer_FOREACH_COUNTER'),
                        get-property('inner_FOREACH_COUNTER'), ' ')"/>
                  </sequence></foreach>
                </sequence></foreach>"""
                        + answer("$1", "get-property('seen')"))) {
            allConverted(bus);
            String body = envelope("<group><m><p/><p/></m><m><p/></m><m/></group>");
            assertThat(bus.answer("platform-http:/services/P", body, SOAP)).isEqualTo("00 01 10 ");
        }
    }

    @Test
    void goesOnWithTheMessageWhenThereAreNoParts() throws Exception {
        try (Imported bus =
                proxy("""
                <foreach expression="//none"><sequence><log/></sequence></foreach>"""
                        + answer("$1 $2", "get-property('FOREACH_COUNTER')", "//m"))) {
            allConverted(bus);
            assertThat(bus.answer("platform-http:/services/P", group("A"), SOAP))
                    .isEqualTo("0 A");
        }
    }

    @Test
    void endsAtThePartThatFailsAndSaysItsError() throws Exception {
        try (Imported bus = Synapse.bus(
                """
                <proxy name="P" transports="http"><target>
                  <inSequence>
                    <foreach expression="//m"><sequence>
                      <property name="at" expression="//m"/>
                      <filter xpath="//m = 'B'"><then><throwError type="BAD" errorMessage="no B"/></then></filter>
                    </sequence></foreach>
                    <respond/>
                  </inSequence>
                  <faultSequence>%s</faultSequence>
                </target></proxy>"""
                        .formatted(answer("$1 $2", "get-property('ERROR_CODE')", "get-property('ERROR_MESSAGE')")))) {
            assertThat(bus.answer("platform-http:/services/P", group("A", "B", "C"), SOAP))
                    .isEqualTo("BAD no B");
        }
    }
}
