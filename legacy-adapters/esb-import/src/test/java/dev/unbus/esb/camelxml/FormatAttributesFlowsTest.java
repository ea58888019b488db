package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What attributes of data formats name, as imported. */
class FormatAttributesFlowsTest {

    private static final String ROUTE = "src/main/resources/camel/route-r.yaml";

    private static String marshal(String format) {
        return "<camelContext xmlns=\"http://camel.apache.org/schema/spring\"><route id='r'><from uri='direct:r'/><marshal>"
                + format + "</marshal></route></camelContext>";
    }

    @Test
    void saysWhichClassesHaveToBeMoved() {
        try (Imported flow = Imported.of(Spring.file(marshal("<protobuf instanceClass='com.acme.Orders$Order'/>")))) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).anyMatch(reason -> reason.contains("moved over"));
        }
        try (Imported flow = Imported.of(Spring.file(marshal("<avro instanceClassName='com.acme.Order'/>")))) {
            assertThat(flow.text(ROUTE)).contains("library: ApacheAvro");
        }
    }

    @Test
    void keepsTheNamesOfBeansAndBringsThemAlong() {
        try (Imported flow = Imported.of(Spring.file("<bean id='names' class='com.acme.Names'/>"
                + marshal("<soapjaxb contextPath='com.acme' elementNameStrategyRef='names'/>")))) {
            assertThat(flow.text(ROUTE)).contains("elementNameStrategyRef: names");
            assertThat(flow.text("src/main/java/com/acme/Names.java")).isNotEmpty();
        }
    }

    @Test
    void stubsTheStepWhoseBeanHasToBeSetUpAnew() {
        try (Imported flow =
                Imported.of(Spring.file("<bean id='mapper' class='com.fasterxml.jackson.databind.ObjectMapper'/>"
                        + marshal("<json library='Jackson' objectMapper='#mapper'/>")))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactlyInAnyOrder("bean", "marshal");
        }
    }

    @Test
    void keepsSecretsOutOfTheRoute() {
        try (Imported flow =
                Imported.of(Spring.file(marshal("<secureXML secureTag='//a' passPhrase='geheim0123456789'/>")))) {
            assertThat(flow.text(ROUTE)).doesNotContain("geheim").contains("{{format.xmlSecurity.passphrase}}");
        }
    }

    @Test
    void takesTheFilesAlong() {
        String flatpack = Spring.file(marshal("<flatpack definition='classpath:/orders.pzmap.xml'/>"));
        try (Imported flow =
                Imported.of(Map.of("resources/camel.xml", flatpack, "resources/orders.pzmap.xml", "<PZMAP/>"))) {
            assertThat(flow.text("src/main/resources/orders.pzmap.xml")).isEqualTo("<PZMAP/>");
            assertThat(flow.text(ROUTE)).contains("classpath:orders.pzmap.xml");
        }
        try (Imported flow = Imported.of(flatpack)) {
            assertThat(Spring.reasons(flow, Outcome.STUBBED))
                    .containsExactly("the file orders.pzmap.xml is not in the sources");
        }
    }

    @Test
    void writesALineBreakAlone() {
        try (Imported flow = Imported.of(Spring.file(marshal("<base64 lineLength='76' lineSeparator='&#10;'/>")))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text(ROUTE)).contains("lineSeparator: \"\\n\"");
        }
    }
}
