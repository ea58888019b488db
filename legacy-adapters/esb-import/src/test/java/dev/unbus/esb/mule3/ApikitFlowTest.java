package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApikitFlowTest {

    @Test
    void routesOperationsOfAnApi() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <apikit:config name="api" raml="api.raml"/>
                <flow name="main"><http:listener config-ref="server" path="/api/*"/><apikit:router config-ref="api"/></flow>
                <flow name="get:/teams/{id}:api"><set-payload value="a team"/></flow>
                """)) {
            assertThat(imported.answer("direct:get-teams-id-api-operation", "", Map.of()))
                    .isEqualTo("a team");
        }
    }

    @Test
    void consoleOfAnApiIsNotServed() {
        try (Imported imported = Mule3.app(
                """
                <apikit:config name="api" raml="api.raml" consoleEnabled="true" consolePath="console"/>
                <flow name="main"><http:listener config-ref="server" path="/api/*"/><apikit:router config-ref="api"/></flow>
                <flow name="get:/teams:api"><set-payload value="teams"/></flow>
                """)) {
            assertThat(Mule3.outcome(imported, "apikit:config")).startsWith("DIFFERENT no console");
        }
    }
}
