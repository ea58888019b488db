package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void moduleForWhatCameOverIsOneOfMule4() {
        try (Imported imported = Imported.of(
                """
                <mule xmlns="http://www.mulesoft.org/schema/mule/core"
                    xmlns:compatibility="http://www.mulesoft.org/schema/mule/compatibility">
                  <flow name="moved"><compatibility:set-property propertyName="a" value="#[mel:message.outboundProperties['b']]"/>
                    <compatibility:remove-property propertyName="b"/><logger message="x"/></flow>
                </mule>
                """)) {
            assertThat(Mule3.outcome(imported, "compatibility:remove-property"))
                    .startsWith("DIFFERENT properties are those");
        }
    }
}
