package dev.unbus.cli.prove;

import dev.unbus.cli.console.CommandFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A PostgreSQL of the run's own. */
final class DatabaseServer {

    private static final Path UNSHARE = Path.of("/usr/bin/unshare");
    private static final String URL = "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&connectTimeout=5";

    private final Programs programs;
    private final Workplace workplace;
    private final int port = BrokerPorts.any();
    private final Proxy proxy = new Proxy("database", port);

    DatabaseServer(Programs programs, Workplace workplace) {
        this.programs = programs;
        this.workplace = workplace;
    }

    Proxy proxy() {
        return proxy;
    }

    String url() {
        return URL.formatted(port);
    }

    String urlThroughProxy() {
        // A query that is not answered ends before anybody takes its process for dead.
        return URL.formatted(proxy.port()) + "&socketTimeout=10&tcpKeepAlive=true";
    }

    /** The server with its data and an empty table, not started yet. */
    Server server(String table) {
        Path data = workplace.database().resolve("data");
        List<String> command = new ArrayList<>(asNobody());
        command.addAll(List.of(
                prepare(data, table),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-h",
                "127.0.0.1",
                "-k",
                ""));
        return new Server(
                "the database",
                command,
                Map.of("LC_ALL", "C"),
                workplace.log("database"),
                () -> BrokerPorts.answers(port));
    }

    private String prepare(Path data, String table) {
        List<String> said = new CopyOnWriteArrayList<>();
        List<String> command = programs.clientCommand(
                "DatabaseSetup", workplace.database().resolve("program").toString(), data.toString(), table);
        try (Client setup = Client.start("database's setup", command, workplace.log("database-setup"), said::add)) {
            while (!setup.isDone()) {
                Thread.sleep(100);
            }
            return said.get(said.size() - 1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("the proof was interrupted.", interrupted);
        }
    }

    /** PostgreSQL does not run as root; in a name space of its own, root is nobody. */
    private static List<String> asNobody() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root && Files.isExecutable(UNSHARE) ? List.of(UNSHARE.toString(), "-U") : List.of();
    }
}
