package dev.unbus.esb.java;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unbus.esb.runtime.NotConvertedException;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.loadbalancer.LoadBalancerSupport;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Compiles Java in memory, against what an integration has on its class path. */
public final class SourceCompiler {

    /** One of each part that generated Java refers to; the whole class path would be opened anew for each integration. */
    private static final List<Class<?>> PARTS = List.of(
            Exchange.class,
            ExchangeHelper.class,
            ObjectHelper.class,
            RouteBuilder.class,
            LoadBalancerSupport.class,
            NotConvertedException.class,
            ObjectMapper.class,
            JsonParser.class,
            JsonProperty.class,
            Logger.class);

    private static final @Nullable JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** One a thread: it keeps the archives open, and is not to be shared. */
    private static final ThreadLocal<@Nullable JavaFileManager> LIBRARIES =
            ThreadLocal.withInitial(() -> COMPILER == null ? null : libraries(COMPILER));

    private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
    private final TreeSet<String> errors = new TreeSet<>();

    private SourceCompiler() {}

    /**
     * Compiles sources.
     *
     * @param sources text by path, such as {@code com/acme/Quote.java}
     */
    public static Compiled compile(Map<String, String> sources) {
        if (sources.isEmpty()) {
            return new Compiled(new Classes(Map.of(), SourceCompiler.class.getClassLoader()), List.of());
        }
        SourceCompiler compiler = new SourceCompiler();
        compiler.run(sources);
        Map<String, byte[]> bytes = new TreeMap<>();
        compiler.classes.forEach((name, content) -> bytes.put(name, content.toByteArray()));
        return new Compiled(new Classes(bytes, SourceCompiler.class.getClassLoader()), List.copyOf(compiler.errors));
    }

    /**
     * What came of it.
     *
     * @param loader of the classes
     * @param errors of the compiler, with file and line
     */
    public record Compiled(ClassLoader loader, List<String> errors) {}

    private void run(Map<String, String> sources) {
        JavaFileManager libraries = LIBRARIES.get();
        if (COMPILER == null || libraries == null) {
            errors.add("this Java has no compiler; take a JDK");
            return;
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Source> files = new ArrayList<>();
        new TreeMap<>(sources).forEach((path, text) -> files.add(new Source(path, text)));
        JavaFileManager manager = new InMemory(libraries);
        COMPILER.getTask(null, manager, diagnostics, List.of("-proc:none", "-nowarn"), null, files)
                .call();
        diagnostics.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .forEach(problem -> errors.add(
                        (problem.getSource() == null ? "" : problem.getSource().getName()) + ":"
                                + problem.getLineNumber() + ": " + problem.getMessage(null)));
    }

    private static JavaFileManager libraries(JavaCompiler compiler) {
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        try {
            files.setLocation(
                    StandardLocation.CLASS_PATH,
                    PARTS.stream().map(SourceCompiler::place).distinct().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static File place(Class<?> part) {
        return new File(URI.create(
                part.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }

    /** The loader of what was compiled. */
    public static final class Classes extends ClassLoader {
        private final Map<String, byte[]> bytes;

        Classes(Map<String, byte[]> bytes, ClassLoader parent) {
            super(parent);
            this.bytes = bytes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = bytes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
