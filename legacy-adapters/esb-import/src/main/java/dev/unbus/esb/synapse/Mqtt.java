package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.Conversion;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

/** Topics of MQTT, with the broker that the parameters say. */
final class Mqtt {

    private Mqtt() {}

    static String address(
            String topic, String key, Function<String, Optional<String>> parameters, Conversion conversion) {
        StringJoiner options = new StringJoiner("&", "?", "");
        String broker = "tcp://" + parameters.apply("mqtt.server.host.name").orElse("localhost") + ":"
                + parameters.apply("mqtt.server.port").orElse("1883");
        options.add("brokerUrl=" + conversion.setting(key + ".broker-url", broker));
        parameters.apply("mqtt.subscription.qos").ifPresent(qos -> options.add("qos=" + qos));
        parameters.apply("mqtt.client.id").ifPresent(id -> options.add("clientId=" + id));
        parameters.apply("mqtt.session.clean").ifPresent(clean -> options.add("cleanStart=" + clean));
        parameters.apply("mqtt.subscription.username").ifPresent(user -> options.add(
                        "userName=" + conversion.setting(key + ".username", user))
                .add("password=RAW(" + conversion.secret(key + ".password") + ")"));
        return "paho-mqtt5:" + conversion.setting(key + ".topic", topic) + options;
    }
}
