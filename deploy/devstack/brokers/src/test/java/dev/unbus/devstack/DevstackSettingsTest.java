package dev.unbus.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevstackSettingsTest {

    @Test
    void usesThePublishedPortsAndTheFolderOfTheProject() {
        var settings = DevstackSettings.from(Map.of());

        assertThat(settings.ports()).isEqualTo(List.of(61616, 9092, 9093, 9095, 9091));
        assertThat(settings.data()).isEqualTo(Path.of(".unbus/data").toAbsolutePath());
    }

    @Test
    void movesEveryPortByTheOffset() {
        var settings = DevstackSettings.from(Map.of("UNBUS_PORT_OFFSET", "100", "UNBUS_HOME", "/somewhere"));

        assertThat(settings.ports()).isEqualTo(List.of(61716, 9192, 9193, 9195, 9191));
        assertThat(settings.data()).isEqualTo(Path.of("/somewhere/data").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "3920", "ten", "1.5", "99999999999"})
    void refusesAnOffsetThatLeavesThePorts(String offset) {
        assertThatThrownBy(() -> DevstackSettings.from(Map.of("UNBUS_PORT_OFFSET", offset)))
                .isInstanceOf(StartFailure.class)
                .hasMessage("UNBUS_PORT_OFFSET must be a whole number from 0 to 3919, but is \"%s\".", offset);
    }

    @Test
    void listensOnceMoreForAProxy() {
        var settings = DevstackSettings.from(Map.of("UNBUS_KAFKA_PROXY_PORT", "12345"));

        assertThat(settings.ports()).isEqualTo(List.of(61616, 9092, 9093, 9095, 9091, 9094));
        assertThat(settings.kafkaProxyPort()).isEqualTo(12345);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "any"})
    void refusesAProxyPortThatIsNone(String port) {
        assertThatThrownBy(() -> DevstackSettings.from(Map.of("UNBUS_KAFKA_PROXY_PORT", port)))
                .isInstanceOf(StartFailure.class)
                .hasMessage("UNBUS_KAFKA_PROXY_PORT must be a port from 1 to 65535, but is \"%s\".", port);
    }
}
