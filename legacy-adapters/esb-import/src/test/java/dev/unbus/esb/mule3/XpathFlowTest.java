package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XpathFlowTest {

    private static final String PREFIXES =
            "<mulexml:namespace-manager><mulexml:namespace prefix='o' uri='urn:orders'/></mulexml:namespace-manager>";
    private static final String ORDER = "<order xmlns='urn:orders'><id no='7'>1</id></order>";

    private static String answer(String steps) throws Exception {
        try (Imported imported = Mule3.app(PREFIXES + Mule3.listening(steps))) {
            assertThat(imported.failures()).isEmpty();
            return imported.answer("platform-http:/orders", ORDER, Map.of());
        }
    }

    @Test
    void prefixesOfTheNamespaceManagerAreKnownInPaths() throws Exception {
        assertThat(answer("<set-payload value=\"#[xpath3('/o:order/o:id[@no=7]')]\"/>"))
                .isEqualTo("1");
        assertThat(answer("<set-payload value=\"no #[xpath3('/o:order/o:id/@no')]\"/>"))
                .isEqualTo("no 7");
        assertThat(answer("<set-payload value=\"#[xpath:/o:order/o:id]\"/>")).isEqualTo("1");
        assertThat(answer("<set-payload value=\"#[xpath('fn:local-name(/*)')]\"/>"))
                .isEqualTo("order");
    }

    @Test
    void filterMayHaveThemToo() throws Exception {
        assertThat(answer("<mulexml:xpath-filter pattern=\"/o:order/o:id\" expectedValue='1'/><set-payload"
                        + " value='yes'/>"))
                .isEqualTo("yes");
        assertThat(answer("<mulexml:xpath-filter pattern=\"/o:order/o:id\" expectedValue='2'/><set-payload"
                        + " value='yes'/>"))
                .isNotEqualTo("yes");
    }

    @Test
    void prefixThatNothingGivesIsBeyond() {
        try (Imported imported = Mule3.app(Mule3.listening("<set-payload value=\"#[xpath3('/x:order')]\"/>"))) {
            assertThat(Mule3.outcome(imported, "set-payload")).startsWith("STUBBED an XPath with namespaces");
        }
    }
}
