package dev.unbus.cli.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out who listens on a port of this machine. */
public final class Ports {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private Ports() {}

    /** Whether nobody listens there on this machine's own address. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** The process that listens on a port, where {@code /proc} tells: for example {@code java (pid 4711)}. */
    static Optional<String> holder(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
            sockets.addAll(listeners(Path.of(table), port));
        }
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(process.pid(), sockets))
                .findFirst()
                .map(process -> "%s (pid %d)".formatted(commandOf(process), process.pid()));
    }

    private static Set<String> listeners(Path table, int port) {
        String address = String.format(Locale.ROOT, ":%04X", port);
        Set<String> inodes = new HashSet<>();
        try (Stream<String> lines = Files.lines(table)) {
            lines.skip(1).map(line -> line.strip().split("\\s+", -1)).forEach(columns -> {
                if (columns[LOCAL_ADDRESS].endsWith(address) && LISTENING.equals(columns[STATE])) {
                    inodes.add("socket:[" + columns[INODE] + "]");
                }
            });
        } catch (IOException noSuchTable) {
            return Set.of();
        }
        return inodes;
    }

    private static boolean holdsOneOf(long pid, Set<String> sockets) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(linkOf(descriptor)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String linkOf(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static String commandOf(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .orElse("a process");
    }
}
