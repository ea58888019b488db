package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Validations;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.model.TryDefinition;

/** Validations of single values, which both versions share. */
public final class Validation {

    /** The table. */
    public static final Map<String, Processor> TABLE = Map.ofEntries(
            Map.entry("validation:is-true", (element, chain) -> check(element, "expression", chain, "isTrue", true)),
            Map.entry("validation:is-false", (element, chain) -> check(element, "expression", chain, "isTrue", false)),
            Map.entry("validation:is-not-null", (element, chain) -> check(element, "value", chain, "isNotNull")),
            Map.entry("validation:is-null", (element, chain) -> check(element, "value", chain, "isNull")),
            Map.entry(
                    "validation:is-not-blank-string",
                    (element, chain) -> check(element, "value", chain, "isNotBlankString")),
            Map.entry(
                    "validation:is-blank-string", (element, chain) -> check(element, "value", chain, "isBlankString")),
            Map.entry(
                    "validation:is-not-empty-collection",
                    (element, chain) -> check(element, values(element), chain, "isNotEmptyCollection")),
            Map.entry(
                    "validation:is-empty-collection",
                    (element, chain) -> check(element, values(element), chain, "isEmptyCollection")),
            Map.entry("validation:is-email", (element, chain) -> check(element, "email", chain, "isEmail")),
            Map.entry("validation:is-number", Validation::number),
            Map.entry("validation:validate-size", Validation::size),
            Map.entry("validation:all", Validation::all),
            Map.entry("validation:any", Validation::any),
            Map.entry("validation:matches-regex", Validation::regex));

    private static final String SEVERAL = "the texts of what has failed stand one below the other";

    private Validation() {}

    private static void check(Element element, String value, Chain chain, String method, Object... arguments)
            throws NotTranslatable {
        Optional<String> text =
                element.attribute(value).or(() -> element.child(value).map(Element::text));
        chain.add(Step.variable(Validations.VALUE, chain.value(text.orElse("#[payload]"))));
        if (element.attribute("message").isPresent()) {
            chain.add(Step.variable(Validations.TEXT, chain.value(element.attribute("message", ""))));
        }
        chain.add(Step.call(Validations.class, method, arguments));
    }

    /** The name that the version has for what is validated. */
    private static String values(Element element) {
        return element.attribute("value").isPresent() ? "value" : "values";
    }

    private static void number(Element element, Chain chain) throws NotTranslatable {
        bounds(element, "minValue", "maxValue", chain);
        String type = element.attribute("numberType", "INTEGER");
        check(element, "value", chain, "isNumber", !type.equals("DOUBLE") && !type.equals("FLOAT"));
    }

    private static void bounds(Element element, String least, String most, Chain chain) throws NotTranslatable {
        for (String bound : List.of(least, most)) {
            if (element.attribute(bound).isPresent()) {
                String variable = bound.equals(least) ? "MuleLeast" : "MuleMost";
                chain.add(Step.variable(variable, chain.value(element.attribute(bound, ""))));
            }
        }
    }

    private static void size(Element element, Chain chain) throws NotTranslatable {
        bounds(element, "min", "max", chain);
        check(element, "value", chain, "isSize");
    }

    /** All of several validations, also behind one that has failed. */
    private static void all(Element element, Chain chain) throws NotTranslatable {
        String id = chain.project().next("all");
        several(element, id, chain);
        chain.add(Step.call(Validations.class, "all", id));
        chain.different(element, SEVERAL);
    }

    /** One of several validations. */
    private static void any(Element element, Chain chain) throws NotTranslatable {
        String id = chain.project().next("any");
        int count = several(element, id, chain);
        chain.add(Step.call(Validations.class, "any", id, count));
        chain.different(element, SEVERAL);
    }

    private static int several(Element element, String id, Chain chain) throws NotTranslatable {
        List<Element> validations = element.child("validations").orElse(element).children();
        for (Element one : validations) {
            String key = "validation:" + one.name();
            Processor rule = Stream.of(TABLE, AddressValidation.TABLE)
                    .flatMap(table -> Stream.ofNullable(table.get(key)))
                    .findFirst()
                    .orElseThrow(() -> new NotTranslatable("there is no rule for " + one.qualifiedName()));
            TryDefinition attempt = new TryDefinition();
            rule.convert(one, chain.in(attempt));
            chain.errors().caught(chain, attempt).add(Step.call(Validations.class, "failed", id));
            chain.add(attempt);
        }
        return validations.size();
    }

    private static void regex(Element element, Chain chain) throws NotTranslatable {
        chain.add(Step.variable("MulePattern", chain.value(element.attribute("regex", ""))));
        if (!element.attribute("caseSensitive", "true").matches("true|false")) {
            chain.add(Step.variable("MuleCaseSensitive", chain.value(element.attribute("caseSensitive", ""))));
            check(element, "value", chain, "matchesRegex");
            return;
        }
        check(
                element,
                "value",
                chain,
                "matchesRegex",
                element.attribute("caseSensitive", "true").equals("true"));
    }
}
