package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Mediators that decide which others run: {@code sequence}, {@code filter}, {@code switch}, {@code in}, {@code out}. */
final class FlowMediators {

    void register(Map<String, MediatorConverter> converters) {
        converters.put("sequence", MediatorConverter.alone(this::sequence));
        converters.put("filter", MediatorConverter.alone(this::filter));
        converters.put("switch", MediatorConverter.alone(this::choice));
        converters.put("in", MediatorConverter.alone(this::in));
        converters.put("out", MediatorConverter.alone(this::out));
        converters.put("call-template", MediatorConverter.alone(this::template));
        converters.put("class", MediatorConverter.alone(this::custom));
        converters.put("pojoCommand", MediatorConverter.alone(this::custom));
    }

    private void sequence(Element sequence, Flow flow) {
        String key = sequence.attribute("key").orElse("");
        if (key.isEmpty()) {
            Sequences.guarded(sequence, flow, inner -> inner.estate().chain(Chains.mediators(sequence), inner));
            flow.estate().account().settleRest(sequence, Outcome.CONVERTED, "");
            return;
        }
        if (ComputedName.is(key)) {
            ComputedName.of(sequence, key, flow).choose("sequence", (name, inner) -> named(name, sequence, inner));
            flow.converted(sequence);
            return;
        }
        String route = flow.estate()
                .sequence(key, sequence)
                .orElseThrow(() -> new Unconvertible("the sequence " + key + " is not among the sources"));
        flow.add(Model.to("direct:" + route));
        flow.estate().account().converted(sequence);
    }

    private void filter(Element filter, Flow flow) {
        ExpressionDefinition condition = condition(filter, flow);
        Optional<Element> then = filter.child("then");
        Optional<Element> otherwise = filter.child("else");
        if (then.isEmpty() && otherwise.isEmpty()) {
            FilterDefinition step = new FilterDefinition();
            step.setExpression(condition);
            branch(filter, flow.into(step));
            add(step, flow);
            flow.converted(filter);
            return;
        }
        ChoiceDefinition choice = new ChoiceDefinition();
        WhenDefinition when = new WhenDefinition();
        when.setExpression(condition);
        choice.getWhenClauses().add(when);
        flow.add(choice);
        then.ifPresent(branch -> flow.block(when, inner -> branch(branch, inner)));
        otherwise.ifPresent(branch -> otherwise(branch, choice, flow));
        flow.converted(filter);
    }

    private static void add(ProcessorDefinition<?> step, Flow flow) {
        if (!step.getOutputs().isEmpty()) {
            flow.add(step);
        }
    }

    private static ExpressionDefinition condition(Element filter, Flow flow) {
        Expressions expressions = new Expressions(filter, flow);
        Optional<String> source = filter.attribute("source");
        if (source.isPresent() && filter.attribute("regex").isPresent()) {
            return expressions.matches(source.get(), regex(filter.attribute("regex", ""), filter));
        }
        return expressions.value(
                filter.attribute("xpath")
                        .or(() -> filter.attribute("expression"))
                        .orElseThrow(() -> new Unconvertible("the condition is not said")),
                "CONDITION");
    }

    static String regex(String regex, Element holder) {
        if (regex.startsWith("${") || regex.startsWith("{")) {
            throw new Unconvertible("the regular expression is computed");
        }
        try {
            Pattern.compile(regex);
            return regex;
        } catch (PatternSyntaxException malformed) {
            throw new Unconvertible("no regular expression at " + holder.place() + ": " + regex);
        }
    }

    private static void otherwise(Element branch, ChoiceDefinition choice, Flow flow) {
        OtherwiseDefinition otherwise = new OtherwiseDefinition();
        flow.block(otherwise, inner -> branch(branch, inner));
        if (!otherwise.getOutputs().isEmpty()) {
            choice.setOtherwise(otherwise);
        }
    }

    /** The mediators of a branch, written in place or in a named sequence; without that, the branch is a stub. */
    static void branch(Element branch, Flow flow) {
        branch.attribute("sequence").ifPresent(key -> named(key, branch, flow));
        flow.estate().chain(Chains.mediators(branch), flow);
    }

    /** A branch that is a named sequence. */
    static void named(String key, Element branch, Flow flow) {
        flow.estate()
                .sequence(key, branch)
                .ifPresentOrElse(
                        route -> flow.add(Model.to("direct:" + route)),
                        () -> flow.broken(branch, "the sequence " + key + " is not among the sources"));
    }

    private void choice(Element element, Flow flow) {
        String source =
                element.attribute("source").orElseThrow(() -> new Unconvertible("what is switched on is not said"));
        ChoiceDefinition choice = new ChoiceDefinition();
        List<Element> cases = element.children("case");
        List<ExpressionDefinition> conditions = cases.stream()
                .map(each -> new Expressions(element, flow).matches(source, regex(each.attribute("regex", ""), each)))
                .toList();
        if (cases.isEmpty()) {
            element.child("default").ifPresent(branch -> branch(branch, flow));
            flow.converted(element);
            return;
        }
        flow.add(choice);
        for (int at = 0; at < cases.size(); at++) {
            WhenDefinition when = new WhenDefinition();
            when.setExpression(conditions.get(at));
            choice.getWhenClauses().add(when);
            Element branch = cases.get(at);
            flow.block(when, inner -> branch(branch, inner));
        }
        element.child("default").ifPresent(branch -> otherwise(branch, choice, flow));
        flow.converted(element);
    }

    private void in(Element in, Flow flow) {
        direction(in, flow, Flow.Direction.REQUEST, Model.simple("${exchangeProperty.RESPONSE} != true"));
    }

    private void out(Element out, Flow flow) {
        direction(out, flow, Flow.Direction.RESPONSE, Model.simple("${exchangeProperty.RESPONSE} == true"));
    }

    private static void direction(
            Element element, Flow flow, Flow.Direction direction, ExpressionDefinition condition) {
        FilterDefinition filter = new FilterDefinition();
        filter.setExpression(condition);
        flow.estate().account().converted(element);
        flow.estate().chain(Chains.mediators(element), flow.into(filter).going(direction));
        add(filter, flow);
    }

    private void template(Element call, Flow flow) {
        String name = call.attribute("target").orElseThrow(() -> new Unconvertible("the template is not said"));
        Element template = flow.estate()
                .template(name, call)
                .orElseThrow(() -> new Unconvertible("the template " + name + " is not among the sources"));
        String templateName = Artifacts.name(template);
        for (Element parameter : call.children("with-param")) {
            String value = parameter.attribute("value", "");
            Expressions expressions = new Expressions(parameter, flow);
            if (isExpression(value)) {
                flow.add(Model.property(
                        Expressions.parameter(templateName, parameter.attribute("name", "")),
                        expressions.value(value.substring(2, value.length() - 2), "EXPRESSION")));
                continue;
            }
            boolean computed = value.startsWith("{") && value.endsWith("}");
            flow.add(Model.property(
                    Expressions.parameter(templateName, parameter.attribute("name", "")),
                    computed
                            ? expressions.value(value.substring(1, value.length() - 1), "OM")
                            : expressions.of(parameter)));
        }
        missing(call, template, templateName, flow);
        flow.add(Model.to("direct:" + flow.estate().route(template, templateName)));
        flow.estate().account().converted(call);
    }

    private static boolean isExpression(String value) {
        return value.startsWith("{{") && value.endsWith("}}");
    }

    /** Whether all that call the template of a flow hand an expression over as a parameter, not its value. */
    static boolean isHandedOver(String parameter, Flow flow) {
        List<Element> given = flow.estate().conversion().roots().stream()
                .flatMap(Element::all)
                .filter(each -> each.is("call-template")
                        && Estate.lastPart(each.attribute("target", "")).equals(flow.template()))
                .flatMap(call -> call.children("with-param").stream())
                .filter(each -> each.attribute("name", "").equals(parameter))
                .toList();
        return !given.isEmpty() && given.stream().allMatch(each -> isExpression(each.attribute("value", "")));
    }

    private static void missing(Element call, Element template, String name, Flow flow) {
        Set<String> given = call.children("with-param").stream()
                .map(each -> each.attribute("name", ""))
                .collect(Collectors.toSet());
        template.children("parameter").stream()
                .filter(each -> !given.contains(each.attribute("name", "")))
                .forEach(each -> flow.add(Model.property(
                        Expressions.parameter(name, each.attribute("name", "")),
                        Model.constant(each.attribute("defaultValue", "")))));
    }

    private void custom(Element mediator, Flow flow) {
        String type = mediator.attribute("name").orElseThrow(() -> new Unconvertible("the class is not said"));
        String simple = type.substring(type.lastIndexOf('.') + 1);
        String bean =
                simple.isEmpty() ? "mediator" : simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
        for (Element property : mediator.children("property")) {
            String name = property.attribute("name", "");
            if (!name.isEmpty()
                    && property.attribute("value")
                            .or(() -> property.attribute("expression"))
                            .isPresent()) {
                flow.add(Model.property(simple + "." + name, new Expressions(property, flow).of(property)));
            }
        }
        flow.estate().conversion().placeholder(new Placeholder(bean, type, Set.of("mediate"), Placeholder.Type.BEAN));
        BeanDefinition step = new BeanDefinition();
        step.setRef(bean);
        step.setMethod("mediate");
        flow.add(step);
        flow.estate()
                .account()
                .different(mediator, "the class " + type + " has to be moved over; a placeholder stands in its place");
    }
}
