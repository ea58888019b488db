package dev.unbus.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final String PROTOCOL = "security.protocol";
    private static final String MECHANISM = "sasl.mechanism";
    private static final String USER = "username";
    private static final String PASSWORD = "password";

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
        assertThat(login.trouble()).contains("unbus.kafka.password-file: the file " + file + " does not exist");
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
        return new KafkaLogin("unbus.kafka", new GivenCredentials(given));
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

    /** Of what stands in one map: the credentials, and the properties beside them. */
    private record GivenCredentials(Map<String, String> properties) implements KafkaCredentials {

        @Override
        public Optional<String> username() {
            return given(USER);
        }

        @Override
        public Optional<Path> usernameFile() {
            return given(USER + "-file").map(Path::of);
        }

        @Override
        public Optional<String> password() {
            return given(PASSWORD);
        }

        @Override
        public Optional<Path> passwordFile() {
            return given(PASSWORD + "-file").map(Path::of);
        }

        private Optional<String> given(String key) {
            return Optional.ofNullable(properties.get(key));
        }
    }
}
