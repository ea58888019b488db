package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.StopDefinition;

/** Mediators that look at a message and have others run or not: {@code validate}, {@code cache}. */
final class CheckMediators {

    void register(Map<String, MediatorConverter> converters) {
        converters.put("validate", MediatorConverter.alone(this::validate));
        converters.put("cache", MediatorConverter.alone(this::cache));
    }

    private void validate(Element validate, Flow flow) {
        List<Element> schemas = validate.children("schema");
        if (schemas.isEmpty()) {
            throw new Unconvertible("the schema is not said");
        }
        StringBuilder declared = new StringBuilder();
        for (int at = 0; at < schemas.size(); at++) {
            declared.append(Model.declare("schema " + (at + 1), schema(schemas.get(at), flow)));
        }
        List<Element> resources = validate.children("resource");
        for (int at = 0; at < resources.size(); at++) {
            String path = schema(resources.get(at), flow);
            declared.append(Model.declare(
                    "resource " + (at + 1), path + " " + resources.get(at).attribute("location", "")));
        }
        String source = validate.attribute("source")
                .map(text -> new Expressions(validate, flow).text(text))
                .orElse("");
        FilterDefinition invalid = new FilterDefinition();
        invalid.setExpression(
                Model.language("synapse-validate", Model.namespaces(validate, source) + declared + source));
        flow.add(invalid);
        validate.child("on-fail").ifPresent(branch -> FlowMediators.branch(branch, flow.into(invalid)));
        if (invalid.getOutputs().isEmpty()) {
            Model.add(invalid, Model.nothing("The message is not valid"));
        }
        boolean features = !validate.children("property").isEmpty()
                || !validate.children("feature").isEmpty();
        if (features) {
            flow.different(validate, "the features of the old XML parser are not set");
        } else {
            flow.converted(validate);
        }
    }

    private static String schema(Element reference, Flow flow) {
        String key = reference.attribute("key").orElseThrow(() -> new Unconvertible("the schema is not said"));
        Resources resources = flow.estate().resources();
        String text = resources
                .content(key, reference)
                .filter(found -> !found.isBlank())
                .orElseThrow(() -> new Unconvertible("the schema " + key + " is not among the sources"));
        if (text.contains("<!DOCTYPE")) {
            throw new Unconvertible("the schema has a document type");
        }
        boolean json = text.strip().startsWith("{");
        return resources.write("schema", key, json ? "json" : "xsd", text);
    }

    private void cache(Element cache, Flow flow) {
        if (cache.attribute("collector", "false").equals("true")) {
            flow.add(Whole.step(Model.language("synapse-cache", Model.declare("collector", "true"))));
            flow.estate().account().converted(cache);
            return;
        }
        boolean older = cache.attribute("hashGenerator").isPresent()
                || cache.attribute("scope").isPresent();
        FilterDefinition hit = new FilterDefinition();
        hit.setExpression(Model.language("synapse-cache", settings(cache, older)));
        flow.add(hit);
        Optional<Element> answers = cache.child("onCacheHit");
        answers.ifPresent(branch -> FlowMediators.branch(branch, flow.into(hit)));
        if (hit.getOutputs().isEmpty()) {
            Model.add(hit, Model.bean("Mediation", "answer"));
        }
        Model.add(hit, new StopDefinition());
        settle(cache, flow);
    }

    private static void settle(Element cache, Flow flow) {
        boolean obeys = text(cache, "enableCacheControl").equals("true");
        flow.different(
                cache,
                "answers are kept in the memory of one process"
                        + (obeys ? "; an answer that says no-cache is not kept instead of being validated" : ""));
    }

    private static String text(Element cache, String name) {
        return cache.child("protocol")
                .flatMap(protocol -> protocol.child(name))
                .map(element -> element.text().strip())
                .orElse("");
    }

    private static String settings(Element cache, boolean older) {
        StringBuilder settings = new StringBuilder();
        number(cache.attribute("timeout", ""), "timeout", settings);
        number(cache.attribute("maxMessageSize", ""), "largest", settings);
        number(
                cache.child("implementation")
                        .map(implementation -> implementation.attribute("maxSize", ""))
                        .orElse(""),
                "size",
                settings);
        if (older) {
            settings.append(Model.declare("limits", "request"));
        }
        declare("methods", text(cache, "methods"), settings);
        declare("excluded", text(cache, "headersToExcludeInHash"), settings);
        declare("codes", codes(text(cache, "responseCodes")), settings);
        declare("obeys", text(cache, "enableCacheControl"), settings);
        declare("age", text(cache, "includeAgeHeader"), settings);
        declare("hash", hash(cache, older), settings);
        return settings.toString();
    }

    private static String codes(String regex) {
        try {
            Pattern.compile(regex);
            return regex;
        } catch (PatternSyntaxException malformed) {
            throw new Unconvertible("no regular expression: " + regex);
        }
    }

    private static void number(String text, String name, StringBuilder settings) {
        if (!text.isBlank() && !text.strip().matches("-?\\d{1,9}")) {
            throw new Unconvertible("not a number: " + text);
        }
        declare(name, text.strip(), settings);
    }

    private static void declare(String name, String value, StringBuilder settings) {
        if (!value.isEmpty()) {
            settings.append(Model.declare(name, value));
        }
    }

    private static String hash(Element cache, boolean older) {
        String named = text(cache, "hashGenerator").isEmpty()
                ? cache.attribute("hashGenerator", "")
                : text(cache, "hashGenerator");
        String simple = named.substring(named.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return switch (simple) {
            case "" -> older ? "payload" : "http";
            case "DOMHASHGENERATOR" -> "payload";
            case "REQUESTHASHGENERATOR" -> "address";
            case "HTTPREQUESTHASHGENERATOR" -> "http";
            default -> throw new Unconvertible("the class " + named + " tells requests apart");
        };
    }
}
