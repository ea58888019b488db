package dev.unbus.cli.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {

    private ServerSocket echo;
    private Thread server;
    private Proxy proxy;

    @BeforeEach
    void startAnEcho() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        server = new Thread(this::serve);
        server.setDaemon(true);
        server.start();
        proxy = new Proxy("echo", echo.getLocalPort());
    }

    @AfterEach
    void stopAll() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void handsOnBothWays() throws IOException {
        try (Socket caller = call()) {
            assertThat(echoed(caller)).isEqualTo(7);
        }
    }

    @Test
    void cutsWhatIsConnectedAndRefusesUntilItIsMended() throws IOException {
        try (Socket caller = call()) {
            echoed(caller);
            proxy.cut();

            assertThat(isCut(caller)).isTrue();
        }
        try (Socket refused = call()) {
            assertThat(isCut(refused)).isTrue();
        }
        proxy.mend();
        try (Socket again = call()) {
            assertThat(echoed(again)).isEqualTo(7);
        }
    }

    @Test
    void outlivesATargetThatIsAway() throws IOException, InterruptedException {
        echo.close();
        // A thread that waits in accept keeps the closed port open, and takes one more caller, until it has woken up.
        server.join();

        try (Socket caller = call()) {
            assertThat(isCut(caller)).isTrue();
        }
        assertThatCode(this::call).doesNotThrowAnyException();
    }

    private Socket call() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static int echoed(Socket caller) throws IOException {
        caller.getOutputStream().write(7);
        return caller.getInputStream().read();
    }

    private static boolean isCut(Socket caller) {
        try {
            caller.getOutputStream().write(7);
            return caller.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private void serve() {
        while (!echo.isClosed()) {
            try (Socket caller = echo.accept()) {
                caller.getInputStream().transferTo(caller.getOutputStream());
            } catch (IOException over) {
                // The next one.
            }
        }
    }
}
