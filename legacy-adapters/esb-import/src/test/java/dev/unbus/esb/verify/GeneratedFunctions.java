package dev.unbus.esb.verify;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.unbus.esb.java.SourceCompiler;
import dev.unbus.esb.weave.NotTranslatable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.provider.Arguments;

/** Functions of translated expressions: all that a test class names before it calls one are compiled together. */
public final class GeneratedFunctions {
    private final List<Function> pending = new ArrayList<>();
    private int named;

    /** A translator: the statements of a function for an expression. */
    @FunctionalInterface
    public interface Translator {
        /** The statements, which end in a return. */
        String statements(String expression) throws NotTranslatable;
    }

    /** The function of an expression. */
    public Function of(String expression, Translator translator) {
        Function function = new Function("Generated" + named++, expression, translator);
        pending.add(function);
        return function;
    }

    /** The function and the expected value of each line of a resource: the expression, a tab, the value. */
    public List<Arguments> cases(String resource, Translator translator) {
        return lines(resource)
                .map(line -> line.split("\t", 2))
                .map(columns -> arguments(of(columns[0], translator), columns[1]))
                .toList();
    }

    private static Stream<String> lines(String resource) {
        try (InputStream content = GeneratedFunctions.class.getResourceAsStream(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile() {
        Map<String, String> sources = new HashMap<>();
        pending.forEach(function -> function.translate(sources));
        SourceCompiler.Compiled compiled = SourceCompiler.compile(sources);
        if (!compiled.errors().isEmpty()) {
            pending.forEach(function -> function.refuse(compiled.errors(), sources));
        }
        ClassLoader loader = compiled.errors().isEmpty()
                ? compiled.loader()
                : SourceCompiler.compile(sources).loader();
        pending.forEach(function -> function.loader = loader);
        pending.clear();
    }

    /** A function, which reads as the expression it was made of. */
    public final class Function {

        private final String name;
        private final String expression;
        private final Translator translator;
        private ClassLoader loader;
        private AssertionError failure;

        private Function(String name, String expression, Translator translator) {
            this.name = name;
            this.expression = expression;
            this.translator = translator;
        }

        /** What the function gives for an exchange. */
        public Object call(Exchange exchange) throws ReflectiveOperationException {
            if (loader == null) {
                compile();
            }
            if (failure != null) {
                throw failure;
            }
            try {
                return loader.loadClass(name).getMethod("f", Exchange.class).invoke(null, exchange);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException own) {
                    throw own;
                }
                throw e;
            }
        }

        private void translate(Map<String, String> sources) {
            try {
                sources.put(
                        name + ".java",
                        "public class " + name
                                + " { public static Object f(org.apache.camel.Exchange exchange) throws Exception {\n"
                                + translator.statements(expression) + "}\n}\n");
            } catch (NotTranslatable e) {
                failure = new AssertionError(expression, e);
            }
        }

        private void refuse(List<String> errors, Map<String, String> sources) {
            List<String> own = errors.stream()
                    .filter(error -> error.contains(name + ".java"))
                    .toList();
            if (!own.isEmpty()) {
                failure = new AssertionError(own + "\n" + sources.remove(name + ".java"));
            }
        }

        @Override
        public String toString() {
            return expression;
        }
    }
}
