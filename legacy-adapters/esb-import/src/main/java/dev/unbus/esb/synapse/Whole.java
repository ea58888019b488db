package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.function.Consumer;
import org.apache.camel.model.ScriptDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** A mediator that goes into the route as it stands, for a language of the runtime that does what it says. */
final class Whole {

    private Whole() {}

    /** The configuration as XML; each attribute of these names is an expression, and is checked. */
    static String xml(Element element, Flow flow, String... expressions) {
        element.all().forEach(each -> {
            for (String name : expressions) {
                each.attribute(name).ifPresent(text -> new Expressions(each, flow).text(text));
            }
        });
        String name = Expressions.parameter(flow.template(), "");
        return Model.xml(element).replaceAll("\\$func:([\\w.-]+)", "\\$ctx:" + name + "$1");
    }

    /** Has the runtime look whether it understands what it is given. */
    static void check(String text, Consumer<String> check) {
        try {
            check.accept(text);
        } catch (IllegalArgumentException refused) {
            throw new Unconvertible(String.valueOf(refused.getMessage()));
        }
    }

    /** A step that does what a language of the runtime does, and leaves the message otherwise as it is. */
    static ScriptDefinition step(ExpressionDefinition mediator) {
        return new ScriptDefinition(mediator);
    }
}
