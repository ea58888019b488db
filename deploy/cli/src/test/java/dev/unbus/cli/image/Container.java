package dev.unbus.cli.image;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** A container of a test, removed at its end. */
final class Container implements AutoCloseable {

    private final Podman podman;
    private final String id;

    Container(Podman podman, String id) {
        this.podman = podman;
        this.id = id;
    }

    boolean isReady(int managementPort) {
        try {
            HttpURLConnection ask =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + managementPort + "/observe/health/ready")
                            .toURL()
                            .openConnection();
            return ask.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks it to end, and tells how long that took. */
    Duration stop() {
        long begin = System.nanoTime();
        podman.call("stop", "--time", "60", id);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    void start() {
        podman.call("start", id);
    }

    int exitCode() {
        return podman.inspect(id).at("/State/ExitCode").asInt();
    }

    @Override
    public void close() {
        podman.call("rm", "--force", id);
    }
}
