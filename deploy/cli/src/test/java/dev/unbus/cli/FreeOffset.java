package dev.unbus.cli;

import dev.unbus.cli.platform.Component;
import dev.unbus.cli.platform.Inventory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Finds a port offset at which a test's platform disturbs nothing else on this machine. */
final class FreeOffset {

    private FreeOffset() {}

    static int of(TestProject project) {
        for (int attempt = 0; attempt < 50; attempt++) {
            int offset = ThreadLocalRandom.current().nextInt(1_500, Inventory.LARGEST_PORT_OFFSET);
            if (isFree(new Inventory(project.root(), offset).components())) {
                return offset;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(List<Component> components) {
        return components.stream()
                .flatMap(component -> Stream.concat(
                        component.otherPorts().stream(),
                        Stream.ofNullable(component.httpPort()).flatMap(port -> Stream.of(port, port + 1_000))))
                .allMatch(FreeOffset::isFree);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
