package dev.unbus.files;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which files of a folder nobody writes to any more, from how they look time after time. */
final class QuietFiles {

    /** A file as a listing shows it. */
    record Listed(String name, long bytes, Instant modified) {}

    private record Sighting(Listed file, long sinceNanos) {}

    private static final Comparator<Listed> BY_NAME = Comparator.comparing(Listed::name);

    private final FilesConfig config;
    private Map<String, Sighting> sightings = new HashMap<>();

    QuietFiles(FilesConfig config) {
        this.config = config;
    }

    /**
     * The names of those that have been as they are for the quiet period.
     *
     * @param clock the time by the clock that stamps the files, or null when it is not known
     */
    List<String> ready(List<Listed> files, @Nullable Instant clock) {
        long now = System.nanoTime();
        Map<String, Sighting> seen = new HashMap<>();
        for (Listed file : files) {
            Sighting before = sightings.get(file.name());
            boolean same = before != null && before.file.equals(file);
            seen.put(file.name(), same ? before : new Sighting(file, now));
        }
        sightings = seen;
        return files.stream()
                .filter(file -> isQuiet(file, clock, now))
                .sorted(order())
                .map(Listed::name)
                .toList();
    }

    private boolean isQuiet(Listed file, @Nullable Instant clock, long now) {
        Duration quiet = config.quietPeriod();
        Sighting sighting = sightings.get(file.name());
        return (clock != null && !file.modified().isAfter(clock.minus(quiet)))
                || (sighting != null && now - sighting.sinceNanos >= quiet.toNanos());
    }

    private Comparator<Listed> order() {
        return config.order() == FilesConfig.Order.NAME
                ? BY_NAME
                : Comparator.comparing(Listed::modified).thenComparing(BY_NAME);
    }
}
