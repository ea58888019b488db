package dev.unbus.esb.mel;

import java.util.List;

/** The syntax tree of an expression of Mule 3. */
sealed interface MelNode {

    /** A constant, as Java text. */
    record Constant(String java) implements MelNode {}

    record Text(String value, int at) implements MelNode {}

    record Name(String name, int at) implements MelNode {}

    record Property(MelNode target, String name, boolean nullSafe, int at) implements MelNode {}

    record Index(MelNode target, MelNode key, int at) implements MelNode {}

    record Method(MelNode target, String name, List<MelNode> arguments, int at) implements MelNode {}

    record Function(String name, List<MelNode> arguments, int at) implements MelNode {}

    record Binary(String operator, MelNode left, MelNode right, int at) implements MelNode {}

    record Not(MelNode operand) implements MelNode {}

    record Negative(MelNode operand) implements MelNode {}

    record Choice(MelNode condition, MelNode then, MelNode otherwise) implements MelNode {}

    record Elements(List<MelNode> items) implements MelNode {}

    /** Keys and values in turn. */
    record Pairs(List<MelNode> keysAndValues) implements MelNode {}

    record New(String type, List<MelNode> arguments, int at) implements MelNode {}

    record InstanceOf(MelNode target, String type, int at) implements MelNode {}
}
