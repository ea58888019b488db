package @package@;

import dev.unbus.testkit.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets the integration call the service in its own process. */
public final class TargetAddress implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        int port = FreePorts.next();
        String address = "http://127.0.0.1:" + port + "/soap/@flow@-target";
        String key = "unbus.soap.client.@flow@-target.address";
        return Map.of("quarkus.http.test-port", Integer.toString(port), key, address);
    }

    @Override
    public void stop() {
        // The port belongs to the application under test.
    }
}
