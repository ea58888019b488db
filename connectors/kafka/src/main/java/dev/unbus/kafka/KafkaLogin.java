package dev.unbus.kafka;

import dev.unbus.delivery.UnavailableException;
import dev.unbus.delivery.secrets.Secret;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;

/** The user and password that every client shows to the brokers, where the operator gives them one by one. */
final class KafkaLogin {

    private static final String PLAIN = "PLAIN";
    private static final Set<String> SCRAM = Set.of("SCRAM-SHA-256", "SCRAM-SHA-512");
    private static final Set<String> PROTOCOLS = Set.of("SASL_SSL", "SASL_PLAINTEXT");

    private final KafkaSettings settings;
    private final Optional<Secret> user;
    private final Optional<Secret> password;

    /** @throws IllegalArgumentException when one of them is missing or the clients would not show them */
    KafkaLogin(KafkaSettings settings) {
        this.settings = settings;
        this.user = Secret.of("unbus.kafka.username", settings.username(), settings.usernameFile());
        this.password = Secret.of("unbus.kafka.password", settings.password(), settings.passwordFile());
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("unbus.kafka.username and unbus.kafka.password, or their -file,"
                    + " belong together: one of them is missing");
        }
        if (user.isPresent()) {
            require(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, PROTOCOLS);
            require(SaslConfigs.SASL_MECHANISM, Set.of(PLAIN, "SCRAM-SHA-256", "SCRAM-SHA-512"));
        }
    }

    /** What makes any Kafka client log in; empty without a login. */
    Map<String, Object> properties() {
        return user.isEmpty()
                ? Map.of()
                : Map.of(
                        CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                        property(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG),
                        SaslConfigs.SASL_MECHANISM,
                        property(SaslConfigs.SASL_MECHANISM),
                        SaslConfigs.SASL_JAAS_CONFIG,
                        jaas(),
                        SaslConfigs.SASL_CLIENT_CALLBACK_HANDLER_CLASS,
                        LoginCallbacks.class);
    }

    /** Why nobody could log in at present; empty when its files can be read. */
    Optional<String> trouble() {
        try {
            for (Secret secret : Stream.concat(user.stream(), password.stream()).toList()) {
                secret.read();
            }
            return Optional.empty();
        } catch (UnavailableException unreadable) {
            return Optional.ofNullable(unreadable.getMessage());
        }
    }

    private void require(String key, Set<String> allowed) {
        if (!allowed.contains(property(key))) {
            throw new IllegalArgumentException("unbus.kafka.properties.\"" + key + "\" has to be one of "
                    + allowed.stream().sorted().collect(Collectors.joining(", "))
                    + " where unbus.kafka.username is given");
        }
    }

    private String property(String key) {
        return settings.properties().getOrDefault(key, "");
    }

    private String jaas() {
        Class<?> module =
                SCRAM.contains(property(SaslConfigs.SASL_MECHANISM)) ? ScramLoginModule.class : PlainLoginModule.class;
        return module.getName() + " required"
                + option(LoginCallbacks.USER, settings.username())
                + option(LoginCallbacks.USER_FILE, settings.usernameFile().map(Path::toString))
                + option(LoginCallbacks.PASSWORD, settings.password())
                + option(LoginCallbacks.PASSWORD_FILE, settings.passwordFile().map(Path::toString))
                + ";";
    }

    private static String option(String name, Optional<String> value) {
        return value.map(text -> " " + name + "=\""
                        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"")
                .orElse("");
    }
}
