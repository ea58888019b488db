package dev.unbus.esb.mule;

import dev.unbus.esb.runtime.mule.MuleErrors;
import dev.unbus.esb.runtime.mule3.Causes;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.WhenDefinition;

/** Strategies of Mule 3 that answer with a status for each class of error, most of them those of APIkit. */
final class Mappings {

    private static final String OF_APIKIT = "org.mule.module.apikit.";

    private static final String OWN_ANSWER = "the platform's own answer, of its own text, takes its place";
    private static final String NEVER = "never reached: such a request is not refused, it reaches its flow";

    private Mappings() {}

    /** What APIkit answers to requests that are not of the API, and what a strategy answers to errors of other classes. */
    static void mapping(Element strategy, Chain handling) {
        ChoiceDefinition choice = new ChoiceDefinition();
        for (Element mapping : strategy.children("mapping")) {
            List<String> classes = mapping.children("exception").stream()
                    .map(exception -> exception.attribute("value", ""))
                    .filter(type -> !type.startsWith(OF_APIKIT))
                    .toList();
            if (!classes.isEmpty()) {
                choice.getWhenClauses().add(mapped(mapping, classes, handling));
            }
        }
        OtherwiseDefinition otherwise = new OtherwiseDefinition();
        otherwise.addOutput(Step.call(MuleErrors.class, "propagate"));
        choice.setOtherwise(otherwise);
        handling.add(choice.getWhenClauses().isEmpty() ? Step.call(MuleErrors.class, "propagate") : choice);
        handling.different(
                strategy,
                "a request that the contract does not have gets the platform's answer, without these texts; one with a"
                        + " body or parameters that are not valid reaches its flow");
        for (Element mapping : strategy.children("mapping")) {
            String why = mapping.children("exception").stream()
                    .map(exception -> refusal(exception.attribute("value", "")))
                    .findFirst()
                    .orElse(OWN_ANSWER);
            mapping.all().forEach(element -> handling.ignored(element, why));
        }
        strategy.all().forEach(element -> handling.ignored(element, OWN_ANSWER));
    }

    /** What became of the refusal of a request by APIkit, by its class. */
    private static String refusal(String type) {
        if (type.endsWith("UnsupportedMediaTypeException")) {
            return "only an operation whose flow names media types refuses others, by the platform's own answer";
        }
        return type.matches(".*(NotFound|MethodNotAllowed)Exception") ? OWN_ANSWER : NEVER;
    }

    private static WhenDefinition mapped(Element mapping, List<String> classes, Chain handling) {
        WhenDefinition when = new WhenDefinition();
        when.setExpression(Step.simple(classes.stream()
                .map(type -> Step.ask(Causes.class, "causedBy", type).getExpression() + " == true")
                .collect(Collectors.joining(" || "))));
        handling.in(when)
                .add(Step.header(Exchange.HTTP_RESPONSE_CODE, Step.constant(mapping.attribute("statusCode", "500"))))
                .all(mapping.children().stream()
                        .filter(child -> !child.is("exception"))
                        .toList());
        handling.converted(mapping);
        return when;
    }
}
