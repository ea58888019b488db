package dev.unbus.jms;

import dev.unbus.secrets.Secret;
import dev.unbus.secrets.SecretException;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/** Who we are to the broker: what {@code quarkus.artemis} says, or what files hold at the moment of connecting. */
final class JmsLogin {

    private final Optional<Secret> user;
    private final Optional<Secret> password;

    JmsLogin(JmsSettings settings) {
        this.user = settings.usernameFile().map(file -> Secret.inFile("unbus.jms.username-file", file));
        this.password = settings.passwordFile().map(file -> Secret.inFile("unbus.jms.password-file", file));
    }

    boolean usesFiles() {
        return user.isPresent() || password.isPresent();
    }

    Connection connect(ActiveMQConnectionFactory broker) throws JMSException {
        return broker.createConnection(read(user, broker.getUser()), read(password, broker.getPassword()));
    }

    private static @Nullable String read(Optional<Secret> secret, @Nullable String configured) throws JMSException {
        try {
            return Secret.read(secret).orElse(configured);
        } catch (SecretException unreadable) {
            throw (JMSException) new JMSSecurityException("there are no credentials").initCause(unreadable);
        }
    }
}
