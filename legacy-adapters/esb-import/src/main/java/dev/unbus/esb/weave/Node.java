package dev.unbus.esb.weave;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The syntax tree of a DataWeave expression. */
sealed interface Node {

    record Nothing() implements Node {}

    record Bool(boolean value) implements Node {}

    record Num(String digits) implements Node {}

    /** Text of literal parts and expressions between. */
    record Str(List<Node> parts) implements Node {}

    record Chars(String text) implements Node {}

    record Regex(String pattern) implements Node {}

    /** A literal between bars. */
    record Temporal(String text) implements Node {}

    /** A placeholder of the configuration, in text. */
    record Property(String key) implements Node {}

    /** A name, with the module before the last two colons. */
    record Name(@Nullable String module, String name, int at) implements Node {}

    /** The implicit parameters of a lambda: one to three dollars. */
    record Dollar(int count) implements Node {}

    record Binary(String operator, Node left, Node right, int at) implements Node {}

    record Not(Node operand) implements Node {}

    record Negative(Node operand) implements Node {}

    record If(Node condition, Node then, Node otherwise) implements Node {}

    record Call(Node function, List<Node> arguments, int at) implements Node {}

    record Param(String name, @Nullable Node otherwise) {}

    record Lambda(List<Param> params, Node body) implements Node {}

    enum Kind {
        FIELD,
        MULTI,
        PAIR,
        ATTRIBUTE,
        ATTRIBUTES,
        DESCENDANTS,
        DESCENDANTS_MULTI,
        INDEX,
        FILTER,
        META
    }

    /** A selector; the key is an expression, null where the kind takes none. */
    record Select(Kind kind, Node target, @Nullable String namespace, @Nullable Node key, int at) implements Node {}

    /** The question mark or the exclamation mark behind a selector. */
    record Present(Node selected, boolean required) implements Node {}

    record Item(Node value, @Nullable Node condition) {}

    record Array(List<Item> items) implements Node {}

    /** A member of an object: a pair, or with a null key an object whose pairs are taken over. */
    record Member(@Nullable KeyPart key, Node value, @Nullable Node condition) {}

    record KeyPart(@Nullable String namespace, Node name, List<Member> attributes) {}

    record Obj(List<Member> members) implements Node {}

    record Definition(String name, Node value) {}

    record Scope(List<Definition> definitions, Node body) implements Node {}

    record As(Node value, Type type) implements Node {}

    record Is(Node value, Type type) implements Node {}

    record Type(String name, List<Member> options, int at) {}

    /** A case: what it binds, what must hold (over the bound value), and its result. */
    record Case(@Nullable String name, @Nullable Node condition, Node result) {}

    /** A match; the conditions and results speak of the value by the name of the binding. */
    record Match(Node value, String binding, List<Case> cases) implements Node {}
}
