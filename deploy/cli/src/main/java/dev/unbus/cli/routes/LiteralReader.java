package dev.unbus.cli.routes;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;

/** Reads every literal text in the Java sources, with the name that it is given. */
public final class LiteralReader {

    private LiteralReader() {}

    /** The texts, in the order of the sources. */
    public static List<NamedText> in(JavaSources sources) {
        List<NamedText> texts = new ArrayList<>();
        sources.units().forEach(unit -> new Scanner(sources, texts).scan(unit, null));
        return texts;
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final JavaSources sources;
        private final List<NamedText> texts;

        Scanner(JavaSources sources, List<NamedText> texts) {
            this.sources = sources;
            this.texts = texts;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                TreePath path = getCurrentPath();
                texts.add(new NamedText(name(path.getParentPath().getLeaf()), text, sources.place(path)));
            }
            return super.visitLiteral(literal, null);
        }

        private static String name(Tree parent) {
            if (parent instanceof VariableTree variable) {
                return variable.getName().toString();
            }
            if (parent instanceof AssignmentTree assignment) {
                return SourceNames.nameOf(assignment.getVariable());
            }
            boolean setter = parent instanceof MethodInvocationTree call
                    && call.getArguments().size() == 1
                    && SourceNames.nameOf(call.getMethodSelect()).matches("(?:set|with)?[a-zA-Z]*");
            return setter ? SourceNames.nameOf(((MethodInvocationTree) parent).getMethodSelect()) : "";
        }
    }
}
