package dev.unbus.devstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the brokers keep their data and which ports they take.
 *
 * @param home the folder for all state, environment variable {@code UNBUS_HOME}, default {@code .unbus}
 * @param portOffset added to every port, environment variable {@code UNBUS_PORT_OFFSET}, default 0
 * @param kafkaProxyPort where a proxy listens that leads to Kafka's second listener, which tells its clients that port;
 *     environment variable {@code UNBUS_KAFKA_PROXY_PORT}, without it there is no second listener
 */
record DevstackSettings(Path home, int portOffset, @Nullable Integer kafkaProxyPort) {

    static final int ARTEMIS_PORT = 61616;
    static final int KAFKA_PORT = 9092;
    static final int CONTROLLER_PORT = 9093;
    static final int KAFKA_PROXIED_PORT = 9094;
    static final int DATABASE_PORT = 9095;
    static final int HEALTH_PORT = 9091;

    private static final int HIGHEST_PORT = 65535;
    private static final int HIGHEST_OFFSET = HIGHEST_PORT - ARTEMIS_PORT;

    DevstackSettings {
        if (portOffset < 0 || portOffset > HIGHEST_OFFSET) {
            throw badOffset(Integer.toString(portOffset));
        }
        home = home.toAbsolutePath().normalize();
    }

    DevstackSettings(Path home, int portOffset) {
        this(home, portOffset, null);
    }

    static DevstackSettings from(Map<String, String> environment) {
        var home = environment.getOrDefault("UNBUS_HOME", "");
        var offset = environment.getOrDefault("UNBUS_PORT_OFFSET", "");
        var proxy = environment.getOrDefault("UNBUS_KAFKA_PROXY_PORT", "");
        return new DevstackSettings(
                Path.of(home.isBlank() ? ".unbus" : home),
                offset.isBlank() ? 0 : number(offset),
                proxy.isBlank() ? null : port(proxy));
    }

    private static int number(String offset) {
        try {
            return Integer.parseInt(offset.strip());
        } catch (NumberFormatException notANumber) {
            throw badOffset(offset);
        }
    }

    private static int port(String proxy) {
        var digits = proxy.strip();
        var port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new StartFailure("UNBUS_KAFKA_PROXY_PORT must be a port from 1 to %d, but is \"%s\"."
                    .formatted(HIGHEST_PORT, proxy));
        }
        return port;
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

    int kafkaProxiedPort() {
        return KAFKA_PROXIED_PORT + portOffset;
    }

    int databasePort() {
        return DATABASE_PORT + portOffset;
    }

    int healthPort() {
        return HEALTH_PORT + portOffset;
    }

    List<Integer> ports() {
        var ports =
                new ArrayList<>(List.of(artemisPort(), kafkaPort(), controllerPort(), databasePort(), healthPort()));
        if (kafkaProxyPort != null) {
            ports.add(kafkaProxiedPort());
        }
        return List.copyOf(ports);
    }
}
