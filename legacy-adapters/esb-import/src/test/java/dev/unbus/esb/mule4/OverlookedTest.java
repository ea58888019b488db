package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import org.junit.jupiter.api.Test;

class OverlookedTest {

    private static Unit unit(Imported app, String kind) {
        return app.units().stream()
                .filter(unit -> unit.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesAnAttributeAndAPartThatNobodyRead() throws Exception {
        try (Imported app = Mule.flow(
                """
                <foreach collection="#[payload]" unheardOf="x">
                  <set-payload value="a" mimeType="text/plain" color="red"><fancy mode="1"/></set-payload>
                </foreach>
                """)) {
            assertThat(unit(app, "foreach").outcome()).contains(Outcome.DIFFERENT);
            assertThat(unit(app, "foreach").reason()).isEqualTo("without unheardOf");
            assertThat(unit(app, "set-payload").reason()).isEqualTo("without color, fancy");
            assertThat(unit(app, "http:listener").outcome()).contains(Outcome.CONVERTED);
        }
    }

    @Test
    void namesItBehindAnotherDifference() throws Exception {
        try (Imported app = Mule.flow("<parallel-foreach timeout=\"5\"><logger message=\"x\"/></parallel-foreach>")) {
            assertThat(unit(app, "parallel-foreach").reason())
                    .contains("one after the other")
                    .endsWith("; without timeout");
        }
    }

    @Test
    void saysNothingOfWhatIsHarmlessOrRead() throws Exception {
        try (Imported app = Mule.flow(
                """
                <set-payload value="a" doc:name="A" encoding="UTF-8" mimeType="text/plain"/>
                <choice><when expression="#[true]"><logger doc:id="1" message="x"/></when></choice>
                """)) {
            assertThat(app.units())
                    .filteredOn(unit -> unit.parent().isPresent())
                    .extracting(Unit::reason)
                    .containsOnly("");
        }
    }
}
