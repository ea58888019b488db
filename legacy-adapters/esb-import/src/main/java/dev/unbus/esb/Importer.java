package dev.unbus.esb;

import dev.unbus.esb.Estate.ImportedProject;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Dialect;
import dev.unbus.esb.output.ProjectWriter;
import dev.unbus.esb.output.ProjectWriter.Written;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.LegacyProject;
import dev.unbus.esb.source.Projects;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.SourceFile;
import dev.unbus.esb.source.SourceTree.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** Imports sources: finds projects, reads and converts each, and writes its integrations. The same sources give the same estate. */
public final class Importer {

    private static final Set<String> NOT_XML = Set.of(
            "properties",
            "yaml",
            "yml",
            "json",
            "csv",
            "txt",
            "md",
            "dwl",
            "raml",
            "java",
            "class",
            "png",
            "gif",
            "jpg",
            "svg",
            "js",
            "groovy",
            "sql",
            "html",
            "css",
            "sh",
            "bat",
            "ftl",
            "vm",
            "py",
            "gz",
            "tar",
            "pdf",
            "pem",
            "jks",
            "p12",
            "lock",
            "ts",
            "key",
            "crt");

    private final List<Dialect> dialects;
    private final ProjectWriter writer;
    private final List<ImportedProject> projects = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Importer(String team) {
        this.dialects = ServiceLoader.load(Dialect.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Dialect::name))
                .toList();
        this.writer = new ProjectWriter(team);
    }

    /**
     * Imports files.
     *
     * @param files of the old bus
     * @param source what the files are called together: a project that is all of them is called so
     * @param team that owns what is generated
     */
    public static Estate read(List<SourceFile> files, String source, String team) {
        Importer importer = new Importer(team);
        Projects.of(files, source).forEach(importer::project);
        return new Estate(importer.projects, importer.problems, files.size());
    }

    private void project(LegacyProject project) {
        Map<Dialect, List<Element>> roots = new LinkedHashMap<>();
        Map<Dialect, List<SourceFile>> texts = new LinkedHashMap<>();
        for (SourceFile file : project.files()) {
            Optional<Dialect> textual = dialects.stream()
                    .filter(dialect -> dialect.detectsText(file))
                    .findFirst();
            if (textual.isPresent()) {
                roots.computeIfAbsent(textual.get(), none -> new ArrayList<>());
                texts.computeIfAbsent(textual.get(), none -> new ArrayList<>()).add(file);
            } else if (!NOT_XML.contains(file.extension())) {
                root(file).ifPresent(root -> dialectOf(root)
                        .ifPresent(dialect -> roots.computeIfAbsent(dialect, none -> new ArrayList<>())
                                .add(root)));
            }
        }
        roots.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().name()))
                .forEach(entry -> convert(
                        new Conversion(project, entry.getKey().name(), entry.getValue()),
                        entry.getKey(),
                        texts.getOrDefault(entry.getKey(), List.of())));
    }

    private Optional<Element> root(SourceFile file) {
        try {
            return Optional.of(file.xml());
        } catch (SourceException unreadable) {
            problems.add(new Problem(
                    file.path(), unreadable.rule(), unreadable.line(), String.valueOf(unreadable.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Dialect> dialectOf(Element root) {
        return dialects.stream().filter(dialect -> dialect.detects(root)).findFirst();
    }

    /** One project never ends the run: after a defect of ours, what was not settled fails, and the others go on. */
    private void convert(Conversion conversion, Dialect dialect, List<SourceFile> texts) {
        guarded(conversion, () -> {
            conversion.roots().forEach(root -> dialect.read(root, conversion));
            texts.forEach(text -> dialect.readText(text, conversion));
            dialect.convert(conversion);
        });
        conversion.account().close();
        List<Written> written = new ArrayList<>();
        if (!guarded(conversion, () -> written.addAll(writer.write(conversion)))) {
            conversion.flows().keySet().forEach(route -> conversion
                    .account()
                    .routeFailed(route, "could not be written"));
        }
        projects.add(new ImportedProject(conversion.project(), conversion, written));
    }

    private boolean guarded(Conversion conversion, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException | StackOverflowError defect) { // whatever it is, it concerns this project only
            problems.add(
                    new Problem(conversion.project().name(), "import-defect", 0, conversion.dialect() + ": " + defect));
            return false;
        }
    }
}
