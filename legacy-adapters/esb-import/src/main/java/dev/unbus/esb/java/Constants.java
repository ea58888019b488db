package dev.unbus.esb.java;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts that annotations are given: literals, constants of the project and of JAX-RS, and what is put together of them. */
final class Constants {

    private static final int DEEPEST = 20;

    /** Of {@code MediaType}. */
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("APPLICATION_JSON", "application/json"),
            Map.entry("APPLICATION_XML", "application/xml"),
            Map.entry("APPLICATION_ATOM_XML", "application/atom+xml"),
            Map.entry("APPLICATION_XHTML_XML", "application/xhtml+xml"),
            Map.entry("APPLICATION_SVG_XML", "application/svg+xml"),
            Map.entry("APPLICATION_FORM_URLENCODED", "application/x-www-form-urlencoded"),
            Map.entry("APPLICATION_OCTET_STREAM", "application/octet-stream"),
            Map.entry("MULTIPART_FORM_DATA", "multipart/form-data"),
            Map.entry("TEXT_HTML", "text/html"),
            Map.entry("TEXT_PLAIN", "text/plain"),
            Map.entry("TEXT_XML", "text/xml"),
            Map.entry("WILDCARD", "*/*"));

    private Constants() {}

    /** The texts of an array, or of one value. */
    static List<String> texts(ExpressionTree value, ParsedClass at) {
        return value instanceof NewArrayTree array && array.getInitializers() != null
                ? array.getInitializers().stream().map(one -> text(one, at)).toList()
                : List.of(text(value, at));
    }

    /**
     * The text of a value.
     *
     * @throws RestResourceException when the sources do not tell it
     */
    static String text(ExpressionTree value, ParsedClass at) {
        return text(value, at, 0)
                .orElseThrow(() -> new RestResourceException("the sources do not tell what " + value + " is"));
    }

    private static Optional<String> text(ExpressionTree value, ParsedClass at, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (value instanceof LiteralTree literal) {
            return Optional.of(String.valueOf(literal.getValue()));
        }
        if (value instanceof ParenthesizedTree around) {
            return text(around.getExpression(), at, depth + 1);
        }
        if (value instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return text(sum.getLeftOperand(), at, depth + 1)
                    .flatMap(left -> text(sum.getRightOperand(), at, depth + 1).map(left::concat));
        }
        if (value instanceof MemberSelectTree of) {
            return member(of, at, depth);
        }
        return value instanceof IdentifierTree name ? field(name.getName().toString(), at, depth) : Optional.empty();
    }

    private static Optional<String> member(MemberSelectTree of, ParsedClass at, int depth) {
        String name = of.getIdentifier().toString();
        Optional<ParsedClass> holder = at.known(of.getExpression().toString());
        return holder.isPresent()
                ? holder.flatMap(type -> field(name, type, depth))
                : Optional.ofNullable(MEDIA_TYPES.get(name));
    }

    private static Optional<String> field(String name, ParsedClass at, int depth) {
        Optional<String> own = at.field(name).flatMap(value -> text(value, at, depth + 1));
        for (ParsedClass parent : own.isPresent() ? List.<ParsedClass>of() : at.parents()) {
            Optional<String> inherited = depth > DEEPEST ? Optional.empty() : field(name, parent, depth + 1);
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return own.or(() -> Optional.ofNullable(MEDIA_TYPES.get(name)));
    }
}
