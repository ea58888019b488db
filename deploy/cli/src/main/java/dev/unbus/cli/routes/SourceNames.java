package dev.unbus.cli.routes;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a name in the sources of an integration stands for: a variable, a method, a type. */
final class SourceNames {

    private final JavaSources sources;

    SourceNames(JavaSources sources) {
        this.sources = sources;
    }

    /** The last name of {@code a.b.c}. */
    static String nameOf(Tree tree) {
        if (tree instanceof MemberSelectTree member) {
            return member.getIdentifier().toString();
        }
        return tree instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
    }

    /** The declaration of a local variable, a parameter, a field or a constant of another type. */
    Optional<TreePath> variable(TreePath use) {
        if (use.getLeaf() instanceof MemberSelectTree member) {
            return owner(new TreePath(use, member.getExpression()))
                    .flatMap(type -> field(type, member.getIdentifier().toString()));
        }
        String name = nameOf(use.getLeaf());
        for (TreePath at = use; at != null; at = at.getParentPath()) {
            Optional<TreePath> found = declaredIn(at, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return statically(use.getCompilationUnit(), name);
    }

    private Optional<TreePath> declaredIn(TreePath scope, String name) {
        if (scope.getLeaf() instanceof BlockTree block) {
            return member(scope, block.getStatements(), VariableTree.class, name);
        }
        if (scope.getLeaf() instanceof MethodTree method) {
            return member(scope, method.getParameters(), VariableTree.class, name);
        }
        return scope.getLeaf() instanceof ClassTree ? field(scope, name) : Optional.empty();
    }

    private Optional<TreePath> statically(CompilationUnitTree unit, String name) {
        return unit.getImports().stream()
                .filter(ImportTree::isStatic)
                .map(ImportTree::getQualifiedIdentifier)
                .filter(imported -> List.of(name, "*").contains(nameOf(imported)))
                .flatMap(imported -> sources.type(nameOf(((MemberSelectTree) imported).getExpression())).stream())
                .flatMap(type -> field(type, name).stream())
                .findFirst();
    }

    /** The declaration of the method that is called, when it takes nothing and is the integration's own. */
    Optional<TreePath> method(TreePath call) {
        MethodInvocationTree invocation = (MethodInvocationTree) call.getLeaf();
        if (!invocation.getArguments().isEmpty()) {
            return Optional.empty();
        }
        String name = nameOf(invocation.getMethodSelect());
        Optional<TreePath> owner = invocation.getMethodSelect() instanceof MemberSelectTree member
                ? owner(new TreePath(new TreePath(call, member), member.getExpression()))
                : enclosing(call);
        return owner.flatMap(type -> method(type, name));
    }

    Optional<TreePath> method(TreePath type, String name) {
        return member(type, ((ClassTree) type.getLeaf()).getMembers(), MethodTree.class, name);
    }

    /** The type that an expression is of, or names. */
    Optional<TreePath> owner(TreePath expression) {
        String name = nameOf(expression.getLeaf());
        if (name.equals("this")) {
            return enclosing(expression);
        }
        if (expression.getLeaf() instanceof MethodInvocationTree) {
            return method(expression).flatMap(method -> type(((MethodTree) method.getLeaf()).getReturnType()));
        }
        return variable(expression)
                .flatMap(declared -> type(((VariableTree) declared.getLeaf()).getType()))
                .or(() -> sources.type(name));
    }

    /** The integration's own type of that name. */
    Optional<TreePath> type(Tree name) {
        return sources.type(nameOf(name));
    }

    static Optional<TreePath> enclosing(TreePath path) {
        return Stream.iterate(path, at -> at != null, TreePath::getParentPath)
                .filter(at -> at.getLeaf() instanceof ClassTree)
                .findFirst();
    }

    private static Optional<TreePath> field(TreePath type, String name) {
        return member(type, ((ClassTree) type.getLeaf()).getMembers(), VariableTree.class, name);
    }

    private static Optional<TreePath> member(
            TreePath parent, List<? extends Tree> members, Class<? extends Tree> kind, String name) {
        return members.stream()
                .filter(kind::isInstance)
                .filter(member -> declaredName(member).equals(name))
                .<TreePath>map(member -> new TreePath(parent, member))
                .findFirst();
    }

    private static String declaredName(Tree member) {
        return member instanceof VariableTree variable
                ? variable.getName().toString()
                : ((MethodTree) member).getName().toString();
    }
}
