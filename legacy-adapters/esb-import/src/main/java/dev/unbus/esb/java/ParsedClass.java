package dev.unbus.esb.java;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A class as its source says, without what it refers to: it is parsed and not compiled. */
final class ParsedClass {

    private final CompilationUnitTree unit;
    private final ClassTree type;
    private final OwnClasses own;

    private ParsedClass(CompilationUnitTree unit, ClassTree type, OwnClasses own) {
        this.unit = unit;
        this.type = type;
        this.own = own;
    }

    /** A class of the project by its full name; empty when there is no source of it. */
    static Optional<ParsedClass> of(String className, OwnClasses own) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Optional<String> source = own.source(className);
        if (compiler == null || source.isEmpty()) {
            return Optional.empty();
        }
        String simple = className.substring(className.lastIndexOf('.') + 1);
        JavaFileObject file = new Text(simple, source.orElseThrow());
        JavacTask task = (JavacTask) compiler.getTask(null, null, ignored -> {}, List.of(), null, List.of(file));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree declared : unit.getTypeDecls()) {
                    if (declared instanceof ClassTree type
                            && type.getSimpleName().contentEquals(simple)) {
                        return Optional.of(new ParsedClass(unit, type, own));
                    }
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("read from memory", impossible);
        }
        return Optional.empty();
    }

    /** The classes of the project that it extends or implements, those that it implements at the end. */
    List<ParsedClass> parents() {
        List<Tree> named = new ArrayList<>();
        if (type.getExtendsClause() != null) {
            named.add(type.getExtendsClause());
        }
        named.addAll(type.getImplementsClause());
        return named.stream()
                .flatMap(parent -> of(fullName(parent.toString()), own).stream())
                .toList();
    }

    List<MethodTree> methods() {
        return type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .toList();
    }

    /** The annotations of the class itself. */
    List<? extends AnnotationTree> annotations() {
        return type.getModifiers().getAnnotations();
    }

    /** The value of a field that is initialised where it is declared. */
    Optional<ExpressionTree> field(String name) {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> field.getName().contentEquals(name) && field.getInitializer() != null)
                .map(VariableTree::getInitializer)
                .findFirst();
    }

    /** The class of the project that a name means here. */
    Optional<ParsedClass> known(String name) {
        return of(fullName(name), own);
    }

    /** The full name of a type without its parameters, where the source tells it; else the name as it stands. */
    String fullName(String written) {
        String name = written.replaceFirst("(?s)<.*", "").strip();
        if (name.contains(".") || name.toLowerCase(Locale.ROOT).equals(name)) {
            return name;
        }
        List<String> around = new ArrayList<>();
        for (ImportTree imported : unit.getImports()) {
            String full = imported.getQualifiedIdentifier().toString();
            if (full.endsWith("." + name)) {
                return full;
            }
            if (full.endsWith(".*")) {
                around.add(full.substring(0, full.length() - 1));
            }
        }
        if (unit.getPackageName() != null) {
            around.add(0, unit.getPackageName() + ".");
        }
        return around.stream()
                .map(prefix -> prefix + name)
                .filter(full -> own.source(full).isPresent())
                .findFirst()
                .orElse(name);
    }

    /** What an annotation says as its value; empty when it is there with none or is not there. */
    static Optional<ExpressionTree> value(List<? extends AnnotationTree> annotations, String simpleName) {
        return annotations.stream()
                .filter(annotation -> is(annotation, simpleName))
                .flatMap(annotation -> annotation.getArguments().stream())
                .map(argument -> argument instanceof AssignmentTree named ? named.getExpression() : argument)
                .map(ExpressionTree.class::cast)
                .findFirst();
    }

    /** Whether it is the annotation of that name, without its package. */
    static boolean is(AnnotationTree annotation, String simpleName) {
        return annotation
                .getAnnotationType()
                .toString()
                .replaceFirst(".*\\.", "")
                .equals(simpleName);
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
