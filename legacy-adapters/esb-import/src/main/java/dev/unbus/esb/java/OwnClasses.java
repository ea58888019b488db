package dev.unbus.esb.java;

import dev.unbus.esb.source.LegacyProject;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The project's own classes. One that, with all of the project that it refers to, needs nothing but Java, Camel and what every integration
 * has, comes along as it is, but for packages that were renamed since. Whether it does the compiler decides.
 */
public final class OwnClasses {

    private static final int MOST_FILES = 5_000;
    private static final int MOST_CLASSES = 200;
    private static final int MOST_CHARACTERS = 2_000_000;

    private final LegacyProject project;
    private final Map<String, Optional<Carried>> known = new HashMap<>();
    private @Nullable Map<String, JavaSource> sources;

    private OwnClasses(LegacyProject project) {
        this.project = project;
    }

    /** The classes of a project; nothing is read before one is asked for. */
    public static OwnClasses of(LegacyProject project) {
        return new OwnClasses(project);
    }

    /**
     * A class that comes along.
     *
     * @param type as it compiles
     * @param files text by path below the folder of sources, those of the classes that it refers to among them
     * @param differences what is not as it was; empty when nothing is
     */
    public record Carried(Class<?> type, Map<String, String> files, String differences) {}

    /** A class with all that it refers to; empty when the project has no source of it, or it needs more than is there. */
    public Optional<Carried> carry(String className) {
        return known.computeIfAbsent(className, this::carried);
    }

    /** The source of a class of the project; empty when there is none. */
    public Optional<String> source(String className) {
        return Optional.ofNullable(all().get(className)).map(JavaSource::text);
    }

    private Optional<Carried> carried(String className) {
        Map<String, JavaSource> needed = closure(className.replaceFirst("\\$.*", ""));
        if (needed.isEmpty() || needed.values().stream().anyMatch(JavaSource::needsContainer)) {
            return Optional.empty();
        }
        Map<String, String> texts = new TreeMap<>();
        needed.values().forEach(source -> texts.put(source.path(), source.renamed()));
        SourceCompiler.Compiled compiled = SourceCompiler.compile(texts);
        if (!compiled.errors().isEmpty()) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(className, false, compiled.loader());
            return Optional.of(new Carried(type, files(needed), differences(needed)));
        } catch (ClassNotFoundException | LinkageError unlike) {
            return Optional.empty();
        }
    }

    private static Map<String, String> files(Map<String, JavaSource> needed) {
        Map<String, String> files = new TreeMap<>();
        needed.values()
                .forEach(source -> files.put(
                        source.path(),
                        "// Carried over by unbus import from " + source.origin() + ".\n" + source.renamed()));
        return files;
    }

    private static String differences(Map<String, JavaSource> needed) {
        boolean renamed = needed.values().stream().anyMatch(JavaSource::isRenamed);
        boolean sends = needed.values().stream().anyMatch(JavaSource::speaksToEndpoints);
        StringBuilder differences = new StringBuilder();
        if (renamed) {
            differences.append("its source comes along with packages renamed as Camel 4 and Jakarta EE ask");
        }
        if (sends) {
            differences
                    .append(differences.isEmpty() ? "" : "; ")
                    .append("its source comes along; URIs of endpoints in it are not converted");
        }
        return differences.toString();
    }

    /** The sources that a class needs, by class; empty when there is no source of it, or there are too many. */
    private Map<String, JavaSource> closure(String className) {
        Map<String, JavaSource> all = all();
        Map<String, JavaSource> needed = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(className);
        long characters = 0;
        while (!open.isEmpty()) {
            String name = open.poll();
            JavaSource source = all.get(name);
            if (source != null && !needed.containsKey(name)) {
                needed.put(name, source);
                characters += source.length();
                open.addAll(source.references(all.keySet()));
            }
            if (needed.size() > MOST_CLASSES || characters > MOST_CHARACTERS) {
                return new TreeMap<>();
            }
        }
        return needed;
    }

    private Map<String, JavaSource> all() {
        Map<String, JavaSource> read = sources;
        if (read == null) {
            read = new TreeMap<>();
            for (SourceFile file : project.files().stream()
                    .filter(one -> one.extension().equals("java"))
                    .limit(MOST_FILES)
                    .toList()) {
                read(file, read);
            }
            sources = read;
        }
        return read;
    }

    private static void read(SourceFile file, Map<String, JavaSource> into) {
        try {
            JavaSource source = JavaSource.of(file.path(), file.text());
            into.putIfAbsent(source.className(), source);
        } catch (SourceException unreadable) {
            // what cannot be read is not there; the compiler says so to whom it matters
        }
    }
}
