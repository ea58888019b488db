package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Steps in a transaction or a policy, as imported: Camel 2.25 ran those in a transacted first, then the others. */
class TransactionFlowsTest {

    private static final String POLICY =
            """
            <bean id="required" class="org.apache.camel.spring.spi.SpringTransactionPolicy">
              <property name="propagationBehaviorName" value="PROPAGATION_REQUIRES_NEW"/>
            </bean>
            """;

    @Test
    void runsTheStepsInATransaction() throws Exception {
        try (Imported flow = imported("<transacted ref='required'>%s</transacted>%s")) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:in", "", Map.of())).isEqualTo("in out ");
            assertThat(flow.text("src/main/resources/camel/route-r.yaml")).contains("ref: PROPAGATION_REQUIRES_NEW");
        }
    }

    @Test
    void runsTheStepsInAPolicyAndNoOthers() throws Exception {
        try (Imported flow = imported("<policy ref='required'>%s</policy>%s")) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:in", "", Map.of())).isEqualTo("in out ");
            assertThat(flow.text("src/main/resources/camel/route-r.yaml"))
                    .containsSubsequence(
                            "- policy:", "ref: PROPAGATION_REQUIRES_NEW", "          steps:", "in ", "out ");
        }
    }

    @Test
    void keepsTheStepsInAPolicyOfTheProject() throws Exception {
        try (Imported flow = imported("<policy ref='own'>%s</policy>%s")) {
            assertThat(flow.text("src/main/resources/camel/route-r.yaml"))
                    .containsSubsequence("- policy:", "ref: own", "          steps:", "in ", "out ");
        }
    }

    @Test
    void refusesStepsInATransactionThatComesLater() throws Exception {
        try (Imported flow = imported("<log message='before'/><transacted ref='required'>%s</transacted>%s")) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).contains("transacted");
            assertThat(flow.request("direct:in", "", Map.of()).getException()).isNotNull();
        }
    }

    private static Imported imported(String steps) {
        String body = steps.formatted(append("in"), append("out"));
        return Imported.of(Spring.file(POLICY + "<bean id='own' class='com.example.Own'/>"
                + "<camelContext xmlns='http://camel.apache.org/schema/spring'><route id='r'><from uri='direct:in'/>"
                + body
                + "</route></camelContext>"));
    }

    private static String append(String word) {
        return "<setBody><simple trim='false'>${body}" + word + " </simple></setBody>";
    }
}
