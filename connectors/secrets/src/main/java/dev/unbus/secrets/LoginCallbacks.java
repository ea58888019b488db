package dev.unbus.secrets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;

/**
 * Tells a Kafka client user and password at each authentication, anew from their files, where Kafka's own handler tells what they
 * were when the client was made. The options of the login module name them; Kafka makes it by its class name.
 */
public final class LoginCallbacks implements AuthenticateCallbackHandler {

    static final String PREFIX = "prefix";
    static final String USER = "username";
    static final String USER_FILE = "usernameFile";
    static final String PASSWORD = "password";
    static final String PASSWORD_FILE = "passwordFile";

    private Map<String, ?> options = Map.of();

    /** Called by Kafka. */
    public LoginCallbacks() {}

    @Override
    public void configure(Map<String, ?> configuration, String mechanism, List<AppConfigurationEntry> modules) {
        options = modules.get(0).getOptions();
    }

    @Override
    public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                name.setName(read(USER, USER_FILE));
            } else if (callback instanceof PasswordCallback password) {
                password.setPassword(read(PASSWORD, PASSWORD_FILE).toCharArray());
            } else {
                throw new UnsupportedCallbackException(callback);
            }
        }
    }

    @Override
    public void close() {
        options = Map.of();
    }

    private String read(String name, String file) throws IOException {
        String key = option(PREFIX).orElse("") + "." + name;
        return Secret.of(key, option(name), option(file).map(Path::of))
                .orElseThrow(() -> new IOException(key + " is not set"))
                .read();
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).map(Object::toString);
    }
}
