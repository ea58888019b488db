package dev.unbus.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.junit.jupiter.api.Test;

class AuthorizationTest {

    @Test
    void sendsUserAndPasswordAsHttpBasic() {
        assertThat(sent(remote("Aladdin", "open sesame", null)))
                .isEqualTo(Map.of("Authorization", List.of("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")));
    }

    @Test
    void sendsNothingWhereNothingIsConfigured() {
        assertThat(sent(remote(null, null, null))).isNull();
    }

    @Test
    void refusesToGuess() {
        assertThatThrownBy(() -> new Authorization("erp", remote("user", null, null)))
                .hasMessage("unbus.soap.client.erp: username and password, or password-file, belong together:"
                        + " one of them is missing");
        assertThatThrownBy(() -> new Authorization("erp", remote("user", "password", "token")))
                .hasMessage("unbus.soap.client.erp: a token and a username are both set: leave one of them out");
    }

    private static Object sent(SoapSettings.Remote remote) {
        Message message = new MessageImpl();
        new Authorization("erp", remote).handleMessage(message);
        return message.get(Message.PROTOCOL_HEADERS);
    }

    private static SoapSettings.Remote remote(String user, String password, String token) {
        return new Erp(Optional.ofNullable(user), Optional.ofNullable(password), Optional.ofNullable(token));
    }

    private record Erp(Optional<String> username, Optional<String> password, Optional<String> token)
            implements SoapSettings.Remote {

        @Override
        public String address() {
            return "http://127.0.0.1";
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration receiveTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Optional<Path> passwordFile() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> tokenFile() {
            return Optional.empty();
        }
    }
}
