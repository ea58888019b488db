package dev.unbus.gateway;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The routes as the command wrote them, {@code run/routes.json}; it replaces the file as a whole. */
final class RoutesFile {

    private static final System.Logger LOG = System.getLogger(RoutesFile.class.getName());

    private final Path file;
    private String last = "";

    RoutesFile(Path file) {
        this.file = file;
    }

    /** The routes, when they have changed since they were read last; one that is broken changes nothing. */
    Optional<Routes> changed() {
        try {
            String now = Files.isRegularFile(file) ? Files.readString(file) : last;
            if (now.equals(last)) {
                return Optional.empty();
            }
            last = now;
            return Optional.of(Routes.of(new JsonObject(now)));
        } catch (IOException | DecodeException | ClassCastException | NullPointerException broken) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} cannot be used and is passed over: {1}",
                    file,
                    broken.getMessage());
            return Optional.empty();
        }
    }
}
