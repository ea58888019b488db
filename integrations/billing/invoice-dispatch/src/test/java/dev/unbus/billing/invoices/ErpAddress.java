package dev.unbus.billing.invoices;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Lets the integration call the ERP in its own process. */
public final class ErpAddress implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(free.getLocalPort());
            return Map.of(
                    "quarkus.http.test-port",
                    port,
                    "unbus.soap.client.erp.address",
                    "http://127.0.0.1:" + port + "/soap/erp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The port belongs to the application under test.
    }
}
