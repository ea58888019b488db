package dev.unbus.catalog;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Knows which processes to ask: those of the targets file, read again whenever it changes, those configured, and pods. */
@Singleton
final class Discovery {

    private static final Logger LOG = Logger.getLogger(Discovery.class);
    private static final int LARGEST_BYTES = 1 << 20;

    private final Path file;
    private final List<Target> configured;
    private final @Nullable PodWatch pods;
    private List<Target> listed = List.of();
    private String lastGood = "";
    private String lastComplaint = "";

    Discovery(CatalogConfig config, KubernetesConfig kubernetes) {
        file = config.targetsFile();
        configured = config.targets().orElse(List.of()).stream()
                .map(management -> new Target(management, null, null))
                .toList();
        pods = kubernetes.enabled() ? new PodWatch(kubernetes) : null;
    }

    /** The targets now; a file that is broken leaves those that it listed before. */
    synchronized List<Target> targets() {
        try {
            String now = content();
            if (!now.equals(lastGood)) {
                listed = TargetList.parse(now);
                lastGood = now;
            }
            lastComplaint = "";
        } catch (NoSuchFileException none) {
            listed = List.of();
            lastGood = "";
        } catch (IOException | IllegalArgumentException broken) {
            complainOnce(broken);
        }
        return Stream.of(listed, configured, pods == null ? List.<Target>of() : pods.targets())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    @PreDestroy
    void close() {
        if (pods != null) {
            pods.close();
        }
    }

    private String content() throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new IllegalArgumentException("larger than " + LARGEST_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    private void complainOnce(Exception broken) {
        String complaint = broken instanceof IOException ? "cannot be read as UTF-8" : broken.getMessage();
        if (!lastComplaint.equals(complaint)) {
            LOG.warnf("%s: %s; going on with the %d targets that it listed before", file, complaint, listed.size());
            lastComplaint = complaint == null ? "" : complaint;
        }
    }
}
