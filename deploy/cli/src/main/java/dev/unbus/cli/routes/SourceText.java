package dev.unbus.cli.routes;

import static dev.unbus.cli.routes.FlowProperties.UNKNOWN;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Tells what text an expression has when the process runs, as far as the sources and the properties say: literals, constants, their
 * concatenation, methods that only return, keys of a {@code @ConfigMapping}. A part that they do not say is {@link
 * FlowProperties#UNKNOWN}.
 */
final class SourceText {

    private static final int DEEPEST = 30;
    private static final Set<String> ON_TEXTS = Set.of("toString", "strip", "trim");
    private static final Set<String> OF_STRING = Set.of("format", "valueOf");

    private final SourceNames names;
    private final FlowProperties properties;
    private final ConfigKeys keys;
    private int depth;

    SourceText(JavaSources sources, FlowProperties properties) {
        this.names = new SourceNames(sources);
        this.properties = properties;
        this.keys = new ConfigKeys(names);
    }

    /** The text of the expression at that path. */
    String of(TreePath expression) {
        depth = 0;
        return properties.expandPlaceholders(text(expression));
    }

    private String text(TreePath path) {
        depth++;
        try {
            return depth > DEEPEST ? UNKNOWN : textOf(path);
        } finally {
            depth--;
        }
    }

    private String textOf(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return text(path, sum.getLeftOperand()) + text(path, sum.getRightOperand());
        }
        if (tree instanceof ParenthesizedTree inner) {
            return text(path, inner.getExpression());
        }
        if (tree instanceof TypeCastTree cast) {
            return text(path, cast.getExpression());
        }
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            return names.variable(path).map(this::variable).orElse(UNKNOWN);
        }
        return tree instanceof MethodInvocationTree call ? call(path, call) : UNKNOWN;
    }

    private String text(TreePath parent, Tree child) {
        return text(new TreePath(parent, child));
    }

    private String variable(TreePath declaration) {
        VariableTree variable = (VariableTree) declaration.getLeaf();
        ExpressionTree initial = variable.getInitializer();
        return initial != null
                ? text(declaration, initial)
                : keys.ofField(variable).map(this::property).orElse(UNKNOWN);
    }

    private String property(ConfigKeys.Key key) {
        return properties
                .value(key.name())
                .or(() -> key.standard().map(properties::expand))
                .orElse(UNKNOWN);
    }

    private String call(TreePath path, MethodInvocationTree call) {
        Tree select = call.getMethodSelect();
        String method = SourceNames.nameOf(select);
        if (select instanceof MemberSelectTree member) {
            TreePath receiver = new TreePath(new TreePath(path, member), member.getExpression());
            if (method.equals("formatted")) {
                return formatted(text(receiver), path, call.getArguments());
            }
            if (ON_TEXTS.contains(method)) {
                return text(receiver);
            }
            if (OF_STRING.contains(method) && member.getExpression().toString().equals("String")) {
                return fromArguments(method, path, call);
            }
        }
        Optional<String> configured = keys.ofCall(path).map(this::property);
        return configured.or(() -> names.method(path).flatMap(this::returned)).orElse(UNKNOWN);
    }

    private String fromArguments(String method, TreePath path, MethodInvocationTree call) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        if (arguments.isEmpty()) {
            return UNKNOWN;
        }
        String first = text(path, arguments.get(0));
        return method.equals("valueOf") ? first : formatted(first, path, arguments.subList(1, arguments.size()));
    }

    private String formatted(String pattern, TreePath path, List<? extends ExpressionTree> arguments) {
        String text = pattern;
        for (ExpressionTree argument : arguments) {
            text = text.replaceFirst("%[sd]", Matcher.quoteReplacement(text(path, argument)));
        }
        return text;
    }

    /** What a method returns that does nothing else. */
    private Optional<String> returned(TreePath declaration) {
        MethodTree method = (MethodTree) declaration.getLeaf();
        if (method.getBody() == null || method.getBody().getStatements().size() != 1) {
            return Optional.empty();
        }
        TreePath body = new TreePath(declaration, method.getBody());
        Tree only = method.getBody().getStatements().get(0);
        return only instanceof ReturnTree statement && statement.getExpression() != null
                ? Optional.of(text(new TreePath(body, statement), statement.getExpression()))
                : Optional.empty();
    }
}
