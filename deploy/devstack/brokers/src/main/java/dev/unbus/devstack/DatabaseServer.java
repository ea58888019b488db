package dev.unbus.devstack;

import java.sql.SQLException;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;

/**
 * Serves H2 databases to processes of this machine, as a database server does elsewhere: embedded, a database is opened by
 * one process only, and a new version of a flow could not start beside the old one.
 */
final class DatabaseServer implements Broker {

    private static final String LOOPBACK = "127.0.0.1";

    private final DevstackSettings settings;
    private @Nullable Server server;

    DatabaseServer(DevstackSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "Databases";
    }

    @Override
    public int port() {
        return settings.databasePort();
    }

    @Override
    public void start() {
        // Without it, H2 listens on every address and turns strangers away only afterwards.
        System.setProperty("h2.bindAddress", LOOPBACK);
        try {
            server = Server.createTcpServer(
                            "-tcpPort",
                            Integer.toString(port()),
                            "-baseDir",
                            settings.data().toString(),
                            "-ifNotExists")
                    .start();
        } catch (SQLException refused) {
            throw new StartFailure(
                    "The database server cannot listen on port %d of 127.0.0.1.".formatted(port()), refused);
        }
    }

    @Override
    public void stop() {
        Server running = server;
        server = null;
        if (running != null) {
            running.stop();
        }
    }
}
