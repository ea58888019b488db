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

    @Test
    void runsTheSequenceThatALocalEntryHolds() throws Exception {
        try (Imported bus = Synapse.bus(
                "<localEntry key='kept'><sequence name='other'><payloadFactory><format><marked xmlns=''/></format>"
                        + "</payloadFactory></sequence></localEntry>"
                        + Synapse.service("<sequence key='kept'/><respond/>"))) {
            allConverted(bus);
            assertThat(bus.answer(P, "<a/>", XML)).contains("<marked");
            assertThat(bus.units()).extracting(unit -> unit.kind()).contains("payloadFactory");
        }
    }

    @Test
    void takesWhatTheRegistryOfEachEnvironmentHoldsForASetting() throws Exception {
        try (Imported bus = Synapse.proxy(
                "<property name='limit' expression=\"get-property('registry', 'conf:/orders/limit@most')\"/>"
                        + "<payloadFactory media-type='text'><format>at most $1</format><args><arg expression='$ctx:limit'/></args></payloadFactory><respond/>")) {
            allConverted(bus);
            assertThat(bus.answer(P, "<a/>", XML)).isEqualTo("at most ");
            assertThat(bus.text("src/main/resources/imported.properties")).contains("registry.orders-limit-most=");
            assertThat(bus.units())
                    .filteredOn(unit -> unit.kind().equals("property"))
                    .singleElement()
                    .satisfies(unit -> assertThat(unit.reason()).contains("set registry.orders-limit-most"));
        }
    }
}
