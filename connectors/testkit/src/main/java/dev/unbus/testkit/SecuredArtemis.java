package dev.unbus.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQDisconnectedException;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.jspecify.annotations.Nullable;

/** An ActiveMQ Artemis that asks for credentials; the application has its password from a file, and both can be changed. */
public final class SecuredArtemis implements QuarkusTestResourceLifecycleManager {

    private static final String USER = "integration";
    private static final String ADMINISTRATOR = "administrator";
    private static final String ROLE = "members";
    private static final String KEY = "password";

    private final SecurityConfiguration users = new SecurityConfiguration(
            Map.of(USER, "first", ADMINISTRATOR, ADMINISTRATOR),
            Map.of(USER, List.of(ROLE), ADMINISTRATOR, List.of(ROLE)));
    private final MountedSecret secret = new MountedSecret(temporaryFolder());
    private @Nullable ArtemisBroker broker;

    @Override
    public Map<String, String> start() {
        secret.put(KEY, "first");
        ArtemisBroker started = ArtemisBroker.start(
                temporaryFolder(),
                this::secure,
                new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
        broker = started;
        return Map.of(
                EmbeddedBrokers.ARTEMIS,
                started.url(),
                "quarkus.artemis.username",
                USER,
                "unbus.jms.password-file",
                secret.file(KEY).toString());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == SecuredArtemis.class);
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.stop();
        }
    }

    /** Gives the application's user another password, and closes the connections that it made with the former one. */
    public void changePassword(String password) {
        users.addUser(USER, password);
        running().connections().forEach(one -> one.fail(new ActiveMQDisconnectedException("the password was changed")));
    }

    /** Has the application's file hold this password, whatever the broker thinks of it. */
    public void writeSecret(String password) {
        secret.put(KEY, password);
    }

    /** Takes the application's file away. */
    public void removeSecret() {
        secret.clear();
    }

    /** A client with credentials of its own. */
    public JmsProbe probe() {
        return new JmsProbe(running().url(), ADMINISTRATOR, ADMINISTRATOR);
    }

    private ArtemisBroker running() {
        if (broker == null) {
            throw new IllegalStateException("The broker does not run");
        }
        return broker;
    }

    /** Without the caches: a former password is worth nothing from the moment it is changed. */
    private void secure(Configuration configuration) {
        configuration.setSecurityEnabled(true);
        configuration.setAuthenticationCacheSize(0);
        configuration.setAuthorizationCacheSize(0);
        configuration.putSecurityRoles("#", Set.of(allowed()));
    }

    private static Role allowed() {
        return new Role(ROLE, true, true, true, true, true, true, true, true, true, true, false, false);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("unbus-testkit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
