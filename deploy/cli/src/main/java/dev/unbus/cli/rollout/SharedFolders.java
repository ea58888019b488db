package dev.unbus.cli.rollout;

import dev.unbus.catalog.model.CatalogInfo;
import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets the user that containers run as into the folders that a flow exchanges files through: they become its own, or when
 * this command may not give them away, everybody's on this machine.
 */
final class SharedFolders {

    private static final int CONTAINER_USER = 10_001;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private SharedFolders() {}

    /** Opens the folders of the flow below that one, made when they are missing. */
    static void open(Path data, CatalogInfo flow) {
        List<Path> folders = Stream.concat(flow.consumes().stream(), flow.produces().stream())
                .filter(channel -> channel.kind() == ChannelKind.DIRECTORY)
                .map(Channel::name)
                .map(data::resolve)
                .filter(folder -> folder.normalize().startsWith(data))
                .toList();
        folders.forEach(SharedFolders::open);
    }

    private static void open(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> entries = Files.walk(folder)) {
                for (Path entry : entries.toList()) {
                    giveAway(entry);
                }
            }
        } catch (IOException refused) {
            throw new CommandFailure(
                    "containers cannot be let into %s: %s".formatted(folder, refused.getMessage()), refused);
        }
    }

    private static void giveAway(Path entry) throws IOException {
        if ("root".equals(System.getProperty("user.name"))) {
            Files.setAttribute(entry, "unix:uid", CONTAINER_USER);
            return;
        }
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(entry));
        permissions.addAll(OTHERS);
        Files.setPosixFilePermissions(entry, permissions);
    }
}
