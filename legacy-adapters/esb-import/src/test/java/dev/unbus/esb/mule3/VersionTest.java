package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
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

    @Test
    void modulesAndBatchJobsThatOnlyMule3HasTellTheVersion() {
        try (Imported imported = Imported.of(
                """
                <mule xmlns="http://www.mulesoft.org/schema/mule/core"
                    xmlns:batch="http://www.mulesoft.org/schema/mule/batch"
                    xmlns:encryption="http://www.mulesoft.org/schema/mule/encryption">
                  <flow name="nightly"><encryption:encrypt/><batch:execute name="prices"/></flow>
                  <batch:job name="prices"><batch:input><logger message="in"/></batch:input>
                    <batch:process-records><batch:step name="one"><logger message="x"/></batch:step></batch:process-records></batch:job>
                </mule>
                """)) {
            assertThat(Mule3.outcome(imported, "batch:execute")).doesNotStartWith("STUBBED");
        }
    }

    @Test
    void beansOfSpringInAFileAreThoseOfMule3() {
        try (Imported imported = Imported.of(
                """
                <mule xmlns="http://www.mulesoft.org/schema/mule/core" xmlns:spring="http://www.springframework.org/schema/beans">
                  <spring:beans><spring:bean id="sums" class="com.example.Sums"/></spring:beans>
                  <flow name="sum"><invoke object-ref="sums" method="add"/></flow>
                </mule>
                """)) {
            assertThat(Mule3.outcome(imported, "invoke")).doesNotStartWith("STUBBED there is no rule");
        }
    }

    @Test
    void jobOfTheSameFileIsTheOneThatIsExecuted() {
        String app =
                """
                <mule xmlns="http://www.mulesoft.org/schema/mule/core" xmlns:batch="http://www.mulesoft.org/schema/mule/batch">
                  <flow name="nightly-%s"><batch:execute name="prices"/></flow>
                  <batch:job name="prices"><batch:input><logger message="in %1$s"/></batch:input>
                    <batch:process-records><batch:step name="one"><logger message="x"/></batch:step></batch:process-records></batch:job>
                </mule>
                """;
        try (Imported imported =
                Imported.of(Map.of("app/a.xml", app.formatted("a"), "app/b.xml", app.formatted("b")))) {
            assertThat(Mule3.written(imported)).contains("in a", "in b");
            assertThat(imported.units())
                    .filteredOn(unit -> unit.kind().equals("batch:job"))
                    .hasSize(2)
                    .allMatch(unit -> unit.reason().startsWith("records are taken one after the other"));
        }
    }
}
