package dev.unbus.esb.runtime.jaxrs;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The methods of classes that have annotations of JAX-RS, of Java EE or of Jakarta EE, and the one that answers a request. */
final class ResourceMethods {

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\s*(\\w[\\w.-]*)\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})+))?}");

    private final List<Declared> methods = new ArrayList<>();

    ResourceMethods(List<Class<?>> classes) {
        classes.forEach(this::read);
        methods.sort(
                Comparator.comparingInt((Declared method) -> method.literals).reversed());
    }

    boolean isEmpty() {
        return methods.isEmpty();
    }

    private void read(Class<?> type) {
        String around = path(annotated(type));
        for (Method method : type.getMethods()) {
            Method annotated = annotated(method, type);
            if (annotated != null && !method.isBridge()) {
                methods.add(new Declared(annotated, verb(annotated).orElseThrow(), around + path(annotated)));
            }
        }
    }

    /** The class, or what it inherits that has the path. */
    private static Class<?> annotated(Class<?> type) {
        if (value(type, "Path").isPresent()) {
            return type;
        }
        return parents(type).stream()
                .map(ResourceMethods::annotated)
                .filter(parent -> value(parent, "Path").isPresent())
                .findFirst()
                .orElse(type);
    }

    private static @Nullable Method annotated(Method method, Class<?> type) {
        try {
            Method own = type.getDeclaredMethod(method.getName(), method.getParameterTypes());
            if (verb(own).isPresent()) {
                return own;
            }
        } catch (NoSuchMethodException inherited) {
            // then one of those that it inherits from has it
        }
        for (Class<?> parent : parents(type)) {
            Method found = annotated(method, parent);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Class<?>> parents(Class<?> type) {
        List<Class<?>> parents = new ArrayList<>(List.of(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            parents.add(0, type.getSuperclass());
        }
        return parents;
    }

    private static Optional<String> verb(Method method) {
        return VERBS.stream()
                .filter(verb -> named(method.getAnnotations(), verb).isPresent())
                .findFirst();
    }

    private static String path(AnnotatedElement element) {
        String bare = value(element, "Path").map(String::valueOf).orElse("").replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    private static Optional<Object> value(AnnotatedElement element, String simpleName) {
        return named(element.getAnnotations(), simpleName).map(ResourceMethods::value);
    }

    /** The annotation of that name, without its package. */
    static Optional<Annotation> named(Annotation[] annotations, String simpleName) {
        return List.of(annotations).stream()
                .filter(one -> one.annotationType().getSimpleName().equals(simpleName))
                .findFirst();
    }

    /** What an annotation says as its value. */
    static Object value(Annotation annotation) {
        try {
            return annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException without) {
            throw new IllegalStateException("no value in " + annotation, without);
        }
    }

    /** The media types that the method answers with; empty for any. */
    static List<String> produces(Method method) {
        return value(method, "Produces")
                .or(() -> value(annotated(method.getDeclaringClass()), "Produces"))
                .map(types -> List.of((String[]) types))
                .orElse(List.of());
    }

    /** Whether any method answers at the path, whatever the verb. */
    boolean has(String path) {
        return methods.stream().anyMatch(method -> method.pattern.matcher(path).matches());
    }

    /** The method that answers a request, which of several is the one with most letters in its path. */
    Optional<Found> find(String verb, String path) {
        for (Declared declared : methods) {
            Matcher matcher = declared.pattern.matcher(path);
            if (declared.verb.equalsIgnoreCase(verb) && matcher.matches()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int at = 0; at < declared.variables.size(); at++) {
                    values.put(declared.variables.get(at), matcher.group("v" + at));
                }
                return Optional.of(new Found(declared.method, values));
            }
        }
        return Optional.empty();
    }

    /**
     * What answers a request.
     *
     * @param method with the annotations
     * @param values of the parts of the path that vary, as they stand in it
     */
    record Found(Method method, Map<String, String> values) {}

    private static final class Declared {
        private final Method method;
        private final String verb;
        private final Pattern pattern;
        private final List<String> variables = new ArrayList<>();
        private final int literals;

        Declared(Method method, String verb, String path) {
            this.method = method;
            this.verb = verb;
            StringBuilder regex = new StringBuilder();
            Matcher variable = VARIABLE.matcher(path);
            int from = 0;
            while (variable.find()) {
                String looks =
                        variable.group(2) == null ? "[^/]+" : variable.group(2).strip();
                regex.append(Pattern.quote(path.substring(from, variable.start())))
                        .append("(?<v" + variables.size() + ">" + looks + ")");
                variables.add(variable.group(1));
                from = variable.end();
            }
            regex.append(Pattern.quote(path.substring(from))).append("/?");
            this.pattern = Pattern.compile(regex.toString());
            this.literals = VARIABLE.matcher(path).replaceAll("").length();
        }
    }
}
