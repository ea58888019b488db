package dev.unbus.esb.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import java.util.List;
import java.util.Map;

/** What the tests of this dialect share: configurations, messages, and what is expected of every import. */
final class Synapse {

    static final Map<String, Object> SOAP = Map.of("Content-Type", "text/xml", "SOAPAction", "\"urn:getQuote\"");
    static final Map<String, Object> XML = Map.of("Content-Type", "application/xml");
    static final Map<String, Object> JSON = Map.of("Content-Type", "application/json");

    private Synapse() {}

    static Imported bus(String artifacts) {
        return Imported.of("<definitions xmlns='http://ws.apache.org/ns/synapse'>" + artifacts + "</definitions>");
    }

    /** A proxy service {@code P} whose in sequence holds these mediators. */
    static Imported proxy(String mediators) {
        return bus(service(mediators));
    }

    static String service(String mediators) {
        return "<proxy name='P' transports='http'><target><inSequence>" + mediators + "</inSequence></target></proxy>";
    }

    static String quote(String... symbols) {
        StringBuilder text = new StringBuilder("<m:getQuote xmlns:m='urn:quote'>");
        for (String symbol : symbols) {
            text.append("<m:symbol>").append(symbol).append("</m:symbol>");
        }
        return envelope(text.append("</m:getQuote>").toString());
    }

    static String envelope(String payload) {
        return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>" + payload
                + "</s:Body></s:Envelope>";
    }

    static void allConverted(Imported imported) {
        assertThat(imported.failures()).isEmpty();
        assertThat(imported.units())
                .allSatisfy(unit -> assertThat(unit.outcome().orElseThrow())
                        .as(unit + " " + unit.reason())
                        .isIn(Outcome.CONVERTED, Outcome.DIFFERENT, Outcome.IGNORED));
    }

    static List<String> stubbed(Imported imported) {
        return imported.units().stream()
                .filter(unit -> unit.outcome().orElseThrow() == Outcome.STUBBED)
                .map(Unit::kind)
                .toList();
    }
}
