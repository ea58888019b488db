package dev.unbus.cli.routes;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Locale;
import java.util.Optional;

/** Finds the configuration key that a call of a {@code @ConfigMapping} or a {@code @ConfigProperty} reads. */
final class ConfigKeys {

    private final SourceNames names;

    ConfigKeys(SourceNames names) {
        this.names = names;
    }

    /**
     * A key of the configuration.
     *
     * @param name in full
     * @param standard its value when it is not set
     */
    record Key(String name, Optional<String> standard) {}

    /** The key of a field that is injected by itself. */
    Optional<Key> ofField(VariableTree field) {
        return annotation(field.getModifiers(), "ConfigProperty")
                .flatMap(found -> value(found, "name").map(name -> new Key(name, value(found, "defaultValue"))));
    }

    /** The key of a call such as {@code config.topics().placed()}. */
    Optional<Key> ofCall(TreePath call) {
        MethodInvocationTree invocation = (MethodInvocationTree) call.getLeaf();
        if (!(invocation.getMethodSelect() instanceof MemberSelectTree member)) {
            return Optional.empty();
        }
        TreePath receiver = new TreePath(new TreePath(call, member), member.getExpression());
        return prefix(receiver).flatMap(prefix -> names.method(call)
                .map(declared -> (MethodTree) declared.getLeaf())
                .map(method -> new Key(prefix + "." + keyOf(method), standard(method))));
    }

    private Optional<String> prefix(TreePath expression) {
        Optional<String> mapped = names.owner(expression)
                .map(type -> ((ClassTree) type.getLeaf()).getModifiers())
                .flatMap(modifiers -> annotation(modifiers, "ConfigMapping"))
                .flatMap(found -> value(found, "prefix"));
        return expression.getLeaf() instanceof MethodInvocationTree
                ? mapped.or(() -> ofCall(expression).map(Key::name))
                : mapped;
    }

    private static String keyOf(MethodTree method) {
        return annotation(method.getModifiers(), "WithName")
                .flatMap(found -> value(found, "value"))
                .orElseGet(() ->
                        method.getName().toString().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private static Optional<String> standard(MethodTree method) {
        return annotation(method.getModifiers(), "WithDefault").flatMap(found -> value(found, "value"));
    }

    private static Optional<? extends AnnotationTree> annotation(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .filter(one -> SourceNames.nameOf(one.getAnnotationType()).equals(name))
                .findFirst();
    }

    private static Optional<String> value(AnnotationTree annotation, String name) {
        return annotation.getArguments().stream()
                .filter(argument -> argument instanceof AssignmentTree assignment
                        ? SourceNames.nameOf(assignment.getVariable()).equals(name)
                        : name.equals("value"))
                .map(argument -> argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument)
                .flatMap(expression -> literal(expression).stream())
                .findFirst();
    }

    private static Optional<String> literal(ExpressionTree expression) {
        return expression instanceof LiteralTree literal
                ? Optional.of(String.valueOf(literal.getValue()))
                : Optional.empty();
    }
}
