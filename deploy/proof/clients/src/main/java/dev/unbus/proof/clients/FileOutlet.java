package dev.unbus.proof.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Files of many lines, written under another name and renamed when whole. */
final class FileOutlet implements Outlet {

    private static final int LINES = 200;

    private final Path folder;
    private final String name;
    private final StringBuilder lines = new StringBuilder();
    private int waiting;
    private int files;

    FileOutlet(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    @Override
    public int mostAtOnce() {
        return LINES;
    }

    @Override
    public void send(List<Message> messages) throws IOException {
        for (Message message : messages) {
            lines.append(message.text()).append('\n');
            waiting++;
        }
        if (waiting >= LINES) {
            drop();
        }
    }

    private void drop() throws IOException {
        files++;
        waiting = 0;
        Files.createDirectories(folder);
        String file = "%s-%06d.txt".formatted(name, files);
        Path draft = folder.resolveSibling(file + ".part");
        Files.writeString(draft, lines);
        lines.setLength(0);
        Files.move(draft, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        if (waiting > 0) {
            drop();
        }
    }
}
