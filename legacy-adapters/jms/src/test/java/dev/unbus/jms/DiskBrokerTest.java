package dev.unbus.jms;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a broker and a client of its own. */
abstract class DiskBrokerTest {

    @TempDir
    Path directory;

    DiskBroker broker;
    JmsBroker client;

    @BeforeEach
    void startBroker() throws Exception {
        broker = new DiskBroker(directory, false);
        client = broker.client();
    }

    @AfterEach
    void stopBroker() throws Exception {
        client.close();
        broker.stop();
    }
}
