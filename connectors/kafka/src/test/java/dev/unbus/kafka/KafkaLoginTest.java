package dev.unbus.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaLoginTest {

    private static final String PROTOCOL = "unbus.kafka.properties.\"security.protocol\"";
    private static final String MECHANISM = "unbus.kafka.properties.\"sasl.mechanism\"";
    private static final String USER = "unbus.kafka.username";
    private static final String PASSWORD = "unbus.kafka.password";

    @TempDir
    Path folder;

    @Test
    void leavesClientsAloneWithoutAUser() {
        assertThat(login(Map.of()).properties()).isEmpty();
        assertThat(login(Map.of()).trouble()).isEmpty();
    }

    @Test
    void tellsWhatIsConfiguredWhateverCharactersItHas() throws Exception {
        String odd = "a\"b\\c;d=e'";
        assertThat(told(login(Map.of(PROTOCOL, "SASL_SSL", MECHANISM, "PLAIN", USER, "me", PASSWORD, odd))))
                .containsExactly("me", odd);
    }

    @Test
    void tellsWhatTheFilesHoldByThen() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "first");
        KafkaLogin login = login(Map.of(
                PROTOCOL, "SASL_PLAINTEXT", MECHANISM, "SCRAM-SHA-256", USER, "me", PASSWORD + "-file", "" + file));
        assertThat(told(login)).containsExactly("me", "first");
        Files.writeString(file, "second\n");
        assertThat(told(login)).containsExactly("me", "second");

        Files.delete(file);
        assertThat(login.trouble())
                .contains("secret is unavailable: unbus.kafka.password-file: the file " + file + " does not exist");
        assertThatThrownBy(() -> told(login)).hasMessageContaining("does not exist");
    }

    @Test
    void refusesALoginThatNobodyWouldSee() {
        assertThatThrownBy(() -> login(Map.of(USER, "me")))
                .hasMessage("unbus.kafka.username and unbus.kafka.password, or their -file, belong together:"
                        + " one of them is missing");
        assertThatThrownBy(() -> login(Map.of(USER, "me", PASSWORD, "s3cret")))
                .hasMessage("unbus.kafka.properties.\"security.protocol\" has to be one of SASL_PLAINTEXT, SASL_SSL"
                        + " where unbus.kafka.username is given");
        assertThatThrownBy(() -> login(Map.of(USER, "me", PASSWORD, "s3cret", PROTOCOL, "SASL_SSL")))
                .hasMessage("unbus.kafka.properties.\"sasl.mechanism\" has to be one of PLAIN, SCRAM-SHA-256,"
                        + " SCRAM-SHA-512 where unbus.kafka.username is given");
    }

    private static KafkaLogin login(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        all.put("kafka.bootstrap.servers", "127.0.0.1:9092");
        return new KafkaLogin(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(KafkaSettings.class)
                .addDefaultInterceptors()
                .build()
                .getConfigMapping(KafkaSettings.class));
    }

    /** User and password as a client would hear them. */
    private static List<String> told(KafkaLogin login) throws Exception {
        String jaas = (String) login.properties().get(SaslConfigs.SASL_JAAS_CONFIG);
        List<AppConfigurationEntry> modules = JaasContext.loadClientContext(
                        Map.of(SaslConfigs.SASL_JAAS_CONFIG, new Password(jaas)))
                .configurationEntries();
        LoginCallbacks callbacks = new LoginCallbacks();
        callbacks.configure(Map.of(), "PLAIN", modules);
        NameCallback name = new NameCallback("user");
        PasswordCallback password = new PasswordCallback("password", false);
        callbacks.handle(new Callback[] {name, password});
        return List.of(name.getName(), new String(password.getPassword()));
    }
}
