package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.ThrowExceptionDefinition;
import org.apache.camel.model.WhenDefinition;

/**
 * A name that is computed when a message comes: a branch for each name that it can come to. These are what the property that it is
 * taken from is set to, or else all names of the kind; another name is an error, as it was.
 */
final class ComputedName {

    private static final int MOST = 40;
    private static final Pattern PROPERTY = Pattern.compile(
            "get-property\\(\\s*(?:'default'\\s*,\\s*)?'([^']*)'\\s*\\)|\\$ctx:([\\w.-]+)|\\$func:([\\w.-]+)");

    private final Element mediator;
    private final String expression;
    private final Flow flow;

    private ComputedName(Element mediator, String expression, Flow flow) {
        this.mediator = mediator;
        this.expression = expression;
        this.flow = flow;
    }

    static boolean is(String key) {
        return key.startsWith("{") && key.endsWith("}");
    }

    /** Of a key in braces. */
    static ComputedName of(Element mediator, String key, Flow flow) {
        return new ComputedName(mediator, is(key) ? key.substring(1, key.length() - 1) : key, flow);
    }

    /**
     * Adds the branches.
     *
     * @param kind of the artifacts; empty when only a property says what is meant
     * @param branch adds what is done for a name
     */
    void choose(String kind, BiConsumer<String, Flow> branch) {
        List<String> names = names(kind);
        Expressions expressions = new Expressions(mediator, flow);
        ChoiceDefinition choice = new ChoiceDefinition();
        for (String name : names) {
            WhenDefinition when = new WhenDefinition();
            when.setExpression(expressions.matches(expression, name.replaceAll("([^\\w/: -])", "\\\\$1")));
            flow.block(when, inner -> branch.accept(name, inner));
            choice.getWhenClauses().add(when);
        }
        ThrowExceptionDefinition unknown = new ThrowExceptionDefinition();
        unknown.setExceptionType(IllegalArgumentException.class.getName());
        unknown.setMessage("Nothing of the name that was computed is there");
        OtherwiseDefinition otherwise = new OtherwiseDefinition();
        Model.add(otherwise, unknown);
        choice.setOtherwise(otherwise);
        flow.add(choice);
    }

    private List<String> names(String kind) {
        Optional<List<String>> said = said();
        if (said.isEmpty() && kind.isEmpty()) {
            throw new Unconvertible("what it needs is named at run time: " + expression);
        }
        List<String> names = said.orElseGet(() -> flow.estate().artifacts().all(kind).stream()
                .map(Artifacts::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList());
        if (names.isEmpty() || names.size() > MOST) {
            throw new Unconvertible("what it needs is named at run time, and can be too much: " + expression);
        }
        return names;
    }

    /** The one literal that the property is set to; empty when there are several, or it is computed. */
    Optional<String> only() {
        return said().filter(names -> names.size() == 1).map(names -> names.get(0));
    }

    /** All that the property is set to, if nothing but literals are. */
    private Optional<List<String>> said() {
        Matcher property = PROPERTY.matcher(expression.strip());
        if (!property.matches()) {
            return Optional.empty();
        }
        return property.group(3) == null
                ? literals(setters(property.group(1) == null ? property.group(2) : property.group(1)))
                : literals(parameters(property.group(3)));
    }

    private List<Element> setters(String name) {
        return all().filter(each -> (each.is("property") || each.is("target") || each.is("result"))
                        && (each.attribute("name", "").equals(name)
                                || each.attribute("property", "").equals(name))
                        && !each.attribute("action", "set").equals("remove"))
                .toList();
    }

    private List<Element> parameters(String name) {
        return all().filter(each -> each.is("call-template")
                        && Estate.lastPart(each.attribute("target", "")).equals(flow.template()))
                .flatMap(call -> call.children("with-param").stream())
                .filter(each -> each.attribute("name", "").equals(name))
                .toList();
    }

    private Stream<Element> all() {
        return flow.estate().conversion().roots().stream()
                .filter(root -> root.file().equals(mediator.file()) || !root.is("definitions"))
                .flatMap(Element::all);
    }

    private static Optional<List<String>> literals(List<Element> holders) {
        TreeSet<String> values = new TreeSet<>();
        for (Element holder : holders) {
            String value = holder.attribute("value", "").strip();
            if (value.isEmpty() || value.startsWith("{") || value.startsWith("$")) {
                return Optional.empty();
            }
            values.add(value);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(values));
    }
}
