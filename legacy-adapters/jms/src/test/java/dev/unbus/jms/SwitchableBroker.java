package dev.unbus.jms;

import dev.unbus.testkit.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** An Artemis that is off when the application starts and that the test switches on and off. */
public final class SwitchableBroker implements QuarkusTestResourceLifecycleManager {

    private final String url = "tcp://127.0.0.1:" + FreePorts.next();
    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    @Override
    public Map<String, String> start() {
        return Map.of("quarkus.artemis.url", url);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == SwitchableBroker.class);
    }

    void switchOn() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("core", url)
                .addAddressSetting("#", new AddressSettings().setMaxDeliveryAttempts(-1));
        server.setConfiguration(configuration).start();
    }

    void switchOff() throws Exception {
        server.stop();
    }

    @Override
    public void stop() {
        try {
            switchOff();
        } catch (Exception e) { // EmbeddedActiveMQ declares no narrower one
            throw new IllegalStateException(e);
        }
    }
}
