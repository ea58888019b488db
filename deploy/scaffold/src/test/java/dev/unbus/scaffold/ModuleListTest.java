package dev.unbus.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleListTest {

    private static final String POM =
            """
            <project>
              <modules>
                <module>billing/invoices</module>
                <!-- The one that came first. -->
                <module>orders/intake</module>
              </modules>
            </project>
            """;

    @ParameterizedTest
    @CsvSource({
        "a/b, '\\n    <module>a/b</module>\\n    <module>billing/invoices</module>\\n'",
        "demo/feed, '-->\\n    <module>demo/feed</module>\\n    <module>orders/intake</module>\\n'",
        "z/z, '\\n    <module>orders/intake</module>\\n    <module>z/z</module>\\n  </modules>'"
    })
    void putsAModuleInOrderAndLeavesTheRest(String module, String around) {
        String changed = ModuleList.with(POM, module);

        assertThat(changed).contains(around.translateEscapes());
        assertThat(changed.replace("    <module>" + module + "</module>\n", "")).isEqualTo(POM);
    }

    @Test
    void addsAModuleOnce() {
        assertThat(ModuleList.with(POM, "orders/intake")).isEqualTo(POM);
    }

    @Test
    void refusesAPomWithoutModules() {
        assertThatExceptionOfType(ScaffoldException.class)
                .isThrownBy(() -> ModuleList.with("<project/>", "a/b"))
                .withMessageContaining("has no <modules>");
    }
}
