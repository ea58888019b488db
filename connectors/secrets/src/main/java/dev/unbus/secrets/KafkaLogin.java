package dev.unbus.secrets;

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

/** The user and password that every client shows to Kafka's brokers, where the operator gives them one by one. */
public final class KafkaLogin {

    private static final String PLAIN = "PLAIN";
    private static final Set<String> SCRAM = Set.of("SCRAM-SHA-256", "SCRAM-SHA-512");
    private static final Set<String> PROTOCOLS = Set.of("SASL_SSL", "SASL_PLAINTEXT");

    private final String prefix;
    private final KafkaCredentials credentials;
    private final Optional<Secret> user;
    private final Optional<Secret> password;

    /**
     * A login as configured.
     *
     * @param prefix with what its keys begin, such as {@code unbus.kafka}
     * @throws IllegalArgumentException when user or password is missing, or the clients would not show them
     */
    public KafkaLogin(String prefix, KafkaCredentials credentials) {
        this.prefix = prefix;
        this.credentials = credentials;
        this.user = Secret.of(prefix + ".username", credentials.username(), credentials.usernameFile());
        this.password = Secret.of(prefix + ".password", credentials.password(), credentials.passwordFile());
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException(prefix + ".username and " + prefix + ".password, or their -file,"
                    + " belong together: one of them is missing");
        }
        if (user.isPresent()) {
            require(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, PROTOCOLS);
            require(SaslConfigs.SASL_MECHANISM, Set.of(PLAIN, "SCRAM-SHA-256", "SCRAM-SHA-512"));
        }
    }

    /** What makes any Kafka client log in; empty without a login. */
    public Map<String, Object> properties() {
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
    public Optional<String> trouble() {
        try {
            for (Secret secret : Stream.concat(user.stream(), password.stream()).toList()) {
                secret.read();
            }
            return Optional.empty();
        } catch (SecretException unreadable) {
            return Optional.ofNullable(unreadable.getMessage());
        }
    }

    private void require(String key, Set<String> allowed) {
        if (!allowed.contains(property(key))) {
            throw new IllegalArgumentException("%s.properties.\"%s\" has to be one of %s where %s.username is given"
                    .formatted(prefix, key, allowed.stream().sorted().collect(Collectors.joining(", ")), prefix));
        }
    }

    private String property(String key) {
        return credentials.properties().getOrDefault(key, "");
    }

    private String jaas() {
        Class<?> module =
                SCRAM.contains(property(SaslConfigs.SASL_MECHANISM)) ? ScramLoginModule.class : PlainLoginModule.class;
        return module.getName() + " required"
                + option(LoginCallbacks.PREFIX, Optional.of(prefix))
                + option(LoginCallbacks.USER, credentials.username())
                + option(LoginCallbacks.USER_FILE, credentials.usernameFile().map(Path::toString))
                + option(LoginCallbacks.PASSWORD, credentials.password())
                + option(
                        LoginCallbacks.PASSWORD_FILE, credentials.passwordFile().map(Path::toString))
                + ";";
    }

    private static String option(String name, Optional<String> value) {
        return value.map(text -> " " + name + "=\""
                        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"")
                .orElse("");
    }
}
