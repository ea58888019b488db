package dev.unbus.containers;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The management port of an application, asked without the HTTP client, whose classes have no place in the cache. */
final class Observed {

    private static final String LIVE = "/observe/health/live";
    private static final List<String> ASKED =
            List.of("/observe/health", "/observe/health/ready", "/observe/metrics", "/observe/integration");
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int READ_MILLIS = 10_000;

    private final int port;

    Observed(int port) {
        this.port = port;
    }

    boolean isLiveWithin(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            if (answer(LIVE).startsWith("HTTP/1.1 200")) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    /** What comes back does not matter: a system that is away makes an application unready, and an application need not have all. */
    void askEverything() {
        ASKED.forEach(this::answer);
    }

    /** The whole answer, or nothing when there is none. */
    private String answer(String path) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(READ_MILLIS);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notThereYet) {
            return "";
        }
    }
}
