package dev.unbus.cli.prove;

import dev.unbus.cli.console.CommandFailure;
import dev.unbus.cli.platform.Inventory;
import dev.unbus.cli.platform.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The ports of a devstack of one's own, beside any other. */
record BrokerPorts(int offset) {

    private static final int ARTEMIS = 61_616;
    private static final int KAFKA = 9_092;
    private static final int KAFKA_CONTROLLER = 9_093;
    private static final int KAFKA_PROXIED = 9_094;
    private static final int HEALTH = 9_091;

    /** Farther away than a platform that a person starts beside another. */
    private static final int SMALLEST_OFFSET = 1_500;

    private static final int ANSWER_MILLIS = 1_000;

    static BrokerPorts free() {
        return ThreadLocalRandom.current()
                .ints(200, SMALLEST_OFFSET, Inventory.LARGEST_PORT_OFFSET)
                .mapToObj(BrokerPorts::new)
                .filter(BrokerPorts::areFree)
                .findFirst()
                .orElseThrow(() -> new CommandFailure("there are no free ports for brokers of our own."));
    }

    /** A port that nobody uses now. */
    static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CommandFailure("there is no free port: " + none.getMessage() + ".", none);
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    int artemis() {
        return ARTEMIS + offset;
    }

    int kafka() {
        return KAFKA + offset;
    }

    int kafkaProxied() {
        return KAFKA_PROXIED + offset;
    }

    int health() {
        return HEALTH + offset;
    }

    private boolean areFree() {
        return IntStream.of(artemis(), kafka(), KAFKA_CONTROLLER + offset, kafkaProxied(), health())
                .allMatch(Ports::isFree);
    }
}
