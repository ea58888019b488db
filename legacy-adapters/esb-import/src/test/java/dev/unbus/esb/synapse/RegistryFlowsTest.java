package dev.unbus.esb.synapse;

import static dev.unbus.esb.synapse.Synapse.XML;
import static dev.unbus.esb.synapse.Synapse.allConverted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Artifacts that stand in files of the registry, which flows name by their path there. */
class RegistryFlowsTest {

    private static final String P = "platform-http:/services/P";
    private static final String NS = " xmlns='http://ws.apache.org/ns/synapse'";

    @Test
    void findsWhatAFileOfTheRegistryHolds() throws Exception {
        try (Imported bus = Imported.of(Map.of(
                "app/src/main/synapse-config/proxy-services/P.xml",
                "<proxy" + NS + " name='P' transports='http'><target><inSequence>"
                        + "<sequence key='gov:/common/marks.xml'/><call><endpoint key='conf:/endpoints/stock.xml'/></call>"
                        + "<respond/></inSequence></target></proxy>",
                "app/src/main/registry/common/marks.xml",
                "<sequence" + NS + " name='other'><payloadFactory media-type='xml'><format><marked xmlns=''/></format>"
                        + "</payloadFactory></sequence>",
                "app/src/main/registry/endpoints/stock.xml",
                "<endpoint" + NS + " name='stockquote'><address uri='http://stock/'/></endpoint>"))) {
            allConverted(bus);
            bus.answers((uri, exchange) -> {});
            assertThat(bus.answer(P, "<a/>", XML)).contains("<marked");
        }
    }
}
