package dev.unbus.cli.routes;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The syntax trees of a folder of Java sources, parsed by the JDK's own compiler; nothing is compiled. */
public final class JavaSources {

    private final List<CompilationUnitTree> units = new ArrayList<>();
    private final Map<String, TreePath> types = new HashMap<>();
    private final List<Place> unreadable = new ArrayList<>();
    private final SourcePositions positions;

    private JavaSources(JavacTask task) throws IOException {
        positions = Trees.instance(task).getSourcePositions();
        task.parse().forEach(units::add);
        units.forEach(unit -> new TypeIndex().scan(unit, null));
    }

    /**
     * Parses every source below a folder.
     *
     * @throws CommandFailure when this Java has no compiler
     */
    public static JavaSources in(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new CommandFailure("this Java has no compiler; run the command with a JDK.");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    diagnostics,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(list(folder)));
            JavaSources sources = new JavaSources(task);
            diagnostics.getDiagnostics().stream()
                    .filter(one -> one.getKind() == Diagnostic.Kind.ERROR && one.getSource() != null)
                    .forEach(one -> sources.unreadable.add(
                            new Place(Path.of(one.getSource().toUri()), Math.toIntExact(one.getLineNumber()))));
            return sources;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** Where the compiler did not understand a source. */
    public List<Place> unreadable() {
        return unreadable;
    }

    List<CompilationUnitTree> units() {
        return units;
    }

    /** The type of that simple name; types of one name in two packages are rare within an integration. */
    Optional<TreePath> type(String simpleName) {
        return Optional.ofNullable(types.get(simpleName));
    }

    Place place(TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        Tree leaf = path.getLeaf();
        long start = positions.getStartPosition(unit, leaf);
        return new Place(
                Path.of(unit.getSourceFile().toUri()),
                Math.toIntExact(unit.getLineMap().getLineNumber(Math.max(0, start))));
    }

    /** The end of a call in a chain tells its line better than the start, which is that of the whole chain. */
    Place endPlace(TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long end = positions.getEndPosition(unit, path.getLeaf());
        return end < 0
                ? place(path)
                : new Place(
                        Path.of(unit.getSourceFile().toUri()),
                        Math.toIntExact(unit.getLineMap().getLineNumber(end)));
    }

    /**
     * A line of a file.
     *
     * @param file absolute
     * @param line counted from 1
     */
    public record Place(Path file, int line) {}

    private final class TypeIndex extends TreePathScanner<Void, Void> {

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            types.putIfAbsent(type.getSimpleName().toString(), getCurrentPath());
            return super.visitClass(type, null);
        }
    }
}
