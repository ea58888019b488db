package dev.unbus.containers;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;

/**
 * Starts an application while its image is built, asks it what a platform asks, and ends it: from what was loaded meanwhile
 * the virtual machine makes the ahead-of-time cache (JEP 514). It reaches no broker, and must not.
 */
public final class TrainingRun {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ROUNDS = 20;

    private TrainingRun() {}

    /** Takes the main class of the application. An application that does not start leaves the image without a cache, not the build without an image. */
    public static void main(String[] arguments)
            throws IOException, ClassNotFoundException, NoSuchMethodException, IllegalAccessException,
                    InvocationTargetException {
        int port = freePort();
        settings(port).forEach(System::setProperty);
        Thread trainer = new Thread(() -> train(new Observed(port)), "trainer");
        trainer.setDaemon(true);
        trainer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(TrainingRun::giveUp, "training-failed"));
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }

    private static void train(Observed application) {
        if (!application.isLiveWithin(PATIENCE)) {
            giveUp();
        }
        for (int round = 0; round < ROUNDS; round++) {
            application.askEverything();
        }
        System.err.println("unbus: trained; from JDK 25 on the virtual machine now makes the ahead-of-time cache.");
        // Whatever waits for a broker need not be waited for.
        Runtime.getRuntime().halt(0);
    }

    private static void giveUp() {
        System.err.println("unbus: the application did not start while its image was built (the lines above say why);"
                + " the image starts without an ahead-of-time cache of all its classes.");
        Runtime.getRuntime().halt(0);
    }

    /** Ports that are free, a folder that goes with the build, and addresses where no broker ever listens. */
    private static Map<String, String> settings(int managementPort) throws IOException {
        String nowhere = "127.0.0.1:9";
        return Map.of(
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.http.port",
                "0",
                "quarkus.management.host",
                "127.0.0.1",
                "quarkus.management.port",
                Integer.toString(managementPort),
                "UNBUS_HOME",
                Files.createTempDirectory("unbus-training").toString(),
                "kafka.bootstrap.servers",
                nowhere,
                "quarkus.artemis.url",
                "tcp://" + nowhere);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
