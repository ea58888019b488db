package dev.unbus.esb.java;

import static dev.unbus.esb.java.ParsedClass.value;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import dev.unbus.esb.java.RestMethod.Kind;
import dev.unbus.esb.java.RestMethod.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Classes of the project with annotations of JAX-RS, read as text: what they need to compile does not matter. */
public final class RestResources {

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final Map<String, Kind> KINDS = Map.of(
            "PathParam", Kind.PATH,
            "QueryParam", Kind.QUERY,
            "HeaderParam", Kind.HEADER,
            "FormParam", Kind.FORM,
            "CookieParam", Kind.OTHER,
            "MatrixParam", Kind.OTHER,
            "BeanParam", Kind.OTHER,
            "Multipart", Kind.OTHER,
            "Context", Kind.CONTEXT,
            "Suspended", Kind.CONTEXT);
    private static final int DEEPEST = 5;

    private final OwnClasses own;

    /** Resources among these classes. */
    public RestResources(OwnClasses own) {
        this.own = own;
    }

    /**
     * What a class answers, with what it inherits and what leads on from it.
     *
     * @param className by its full name
     * @throws RestResourceException when the sources do not tell
     */
    public List<RestMethod> of(String className) {
        return methods(source(className), 0);
    }

    private ParsedClass source(String className) {
        return ParsedClass.of(className, own)
                .orElseThrow(() ->
                        new RestResourceException("the resource class " + className + " is not among the sources"));
    }

    private List<RestMethod> methods(ParsedClass type, int depth) {
        if (depth > DEEPEST) {
            throw new RestResourceException("its resources lead on to each other");
        }
        String around = depth == 0 ? path(annotations(type, "Path"), type) : "";
        List<RestMethod> answered = new ArrayList<>();
        for (Declared declared : annotated(type).values()) {
            Optional<String> verb = declared.verb();
            String path = around + path(declared.method().getModifiers().getAnnotations(), declared.type());
            if (verb.isPresent()) {
                answered.add(method(type, declared, verb.orElseThrow(), path));
            } else {
                String next = declared.type()
                        .fullName(String.valueOf(declared.method().getReturnType()));
                methods(source(next), depth + 1).forEach(below -> answered.add(below.below(path)));
            }
        }
        return answered;
    }

    /** A method where its annotations stand. */
    private record Declared(MethodTree method, ParsedClass type) {

        boolean has(String annotation) {
            return method.getModifiers().getAnnotations().stream().anyMatch(one -> ParsedClass.is(one, annotation));
        }

        Optional<String> verb() {
            return VERBS.stream().filter(this::has).findFirst();
        }
    }

    /** The methods that have annotations, in the class or in what it inherits, by name and types of parameters. */
    private static Map<String, Declared> annotated(ParsedClass type) {
        Map<String, Declared> found = new LinkedHashMap<>();
        type.parents().forEach(parent -> found.putAll(annotated(parent)));
        for (MethodTree method : type.methods()) {
            Declared declared = new Declared(method, type);
            if (declared.verb().isPresent() || declared.has("Path")) {
                found.put(method.getName() + "/" + parameters(method), declared);
            }
        }
        return found;
    }

    private static List<String> parameters(MethodTree method) {
        return method.getParameters().stream()
                .map(parameter -> String.valueOf(parameter.getType()))
                .toList();
    }

    private static RestMethod method(ParsedClass resource, Declared declared, String verb, String path) {
        return new RestMethod(
                verb.toLowerCase(Locale.ROOT),
                path,
                declared.method().getName().toString(),
                declared.method().getParameters().stream()
                        .map(one -> parameter(one, declared.type()))
                        .toList(),
                types(resource, declared, "Consumes"),
                types(resource, declared, "Produces"),
                declared.type().fullName(String.valueOf(declared.method().getReturnType())));
    }

    private static List<String> types(ParsedClass resource, Declared declared, String annotation) {
        List<? extends AnnotationTree> own = declared.method().getModifiers().getAnnotations();
        ParsedClass at = declared.has(annotation) ? declared.type() : resource;
        return value(declared.has(annotation) ? own : annotations(resource, annotation), annotation)
                .map(given -> Constants.texts(given, at))
                .orElse(List.of())
                .stream()
                .flatMap(text -> List.of(text.split(",", -1)).stream())
                .map(text -> text.replaceFirst(";.*", "").strip())
                .toList();
    }

    /** The annotations of the class, or those of what it inherits when only that has the one that is asked for. */
    private static List<? extends AnnotationTree> annotations(ParsedClass type, String annotation) {
        if (type.annotations().stream().anyMatch(one -> ParsedClass.is(one, annotation))) {
            return type.annotations();
        }
        for (ParsedClass parent : type.parents()) {
            List<? extends AnnotationTree> inherited = annotations(parent, annotation);
            if (!inherited.isEmpty()) {
                return inherited;
            }
        }
        return List.of();
    }

    private static String path(List<? extends AnnotationTree> annotations, ParsedClass at) {
        String path = value(annotations, "Path")
                .map(given -> Constants.text(given, at))
                .orElse("");
        String bare = path.replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    private static Parameter parameter(VariableTree variable, ParsedClass at) {
        List<? extends AnnotationTree> annotations = variable.getModifiers().getAnnotations();
        String written = String.valueOf(variable.getType());
        boolean many = written.matches("(?s)(java\\.util\\.)?(List|Collection|Set)<.*");
        String type = at.fullName(many ? written.replaceFirst("(?s)^[^<]*<(.*)>$", "$1") : written);
        String otherwise = value(annotations, "DefaultValue")
                .map(given -> Constants.text(given, at))
                .orElse("");
        for (Map.Entry<String, Kind> kind : KINDS.entrySet()) {
            if (annotations.stream().anyMatch(one -> ParsedClass.is(one, kind.getKey()))) {
                String name = value(annotations, kind.getKey())
                        .map(given -> Constants.text(given, at))
                        .orElse("");
                return new Parameter(kind.getValue(), name, type, many, otherwise);
            }
        }
        boolean parts = type.matches("(.*\\.)?(MultipartBody|Attachment|MultipartInput|FormDataMultiPart)");
        return new Parameter(parts ? Kind.OTHER : Kind.BODY, "", type, many, otherwise);
    }
}
