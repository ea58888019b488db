package dev.unbus.devstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the brokers keep their data and which ports they take.
 *
 * @param home the folder for all state, environment variable {@code UNBUS_HOME}, default {@code .unbus}
 * @param portOffset added to every port, environment variable {@code UNBUS_PORT_OFFSET}, default 0
 */
record DevstackSettings(Path home, int portOffset) {

    static final int ARTEMIS_PORT = 61616;
    static final int KAFKA_PORT = 9092;
    static final int CONTROLLER_PORT = 9093;
    static final int HEALTH_PORT = 9091;

    private static final int HIGHEST_OFFSET = 65535 - ARTEMIS_PORT;

    DevstackSettings {
        if (portOffset < 0 || portOffset > HIGHEST_OFFSET) {
            throw badOffset(Integer.toString(portOffset));
        }
        home = home.toAbsolutePath().normalize();
    }

    static DevstackSettings from(Map<String, String> environment) {
        var home = environment.getOrDefault("UNBUS_HOME", "");
        var offset = environment.getOrDefault("UNBUS_PORT_OFFSET", "");
        return new DevstackSettings(Path.of(home.isBlank() ? ".unbus" : home), offset.isBlank() ? 0 : number(offset));
    }

    private static int number(String offset) {
        try {
            return Integer.parseInt(offset.strip());
        } catch (NumberFormatException notANumber) {
            throw badOffset(offset);
        }
    }

    private static StartFailure badOffset(String offset) {
        return new StartFailure("UNBUS_PORT_OFFSET must be a whole number from 0 to %d, but is \"%s\"."
                .formatted(HIGHEST_OFFSET, offset));
    }

    Path data() {
        return home.resolve("data");
    }

    int artemisPort() {
        return ARTEMIS_PORT + portOffset;
    }

    int kafkaPort() {
        return KAFKA_PORT + portOffset;
    }

    int controllerPort() {
        return CONTROLLER_PORT + portOffset;
    }

    int healthPort() {
        return HEALTH_PORT + portOffset;
    }

    List<Integer> ports() {
        return List.of(artemisPort(), kafkaPort(), controllerPort(), healthPort());
    }
}
