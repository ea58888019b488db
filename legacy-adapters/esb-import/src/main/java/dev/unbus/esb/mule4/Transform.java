package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Attributes;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.language.ExpressionDefinition;

/** The transform message component: scripts for payload, attributes and variables, which all see the message from before. */
final class Transform {

    static final Map<String, Processor> TABLE =
            Map.of("ee/core:transform", Transform::transform, "core:parse-template", Transform::template);

    private static final String RESULT = "MuleTransformed";

    /** A map that becomes an object of a class of Java. */
    private static final Pattern OBJECT =
            Pattern.compile("\\bas\\s+:?[Oo]bject\\s*\\{\\s*['\"]?class['\"]?\\s*:\\s*['\"]([\\w.$]+)['\"]");

    private Transform() {}

    private static void transform(Element element, Chain chain) throws NotTranslatable {
        List<Element> variables = element.children("variables").stream()
                .flatMap(around -> around.children("set-variable").stream())
                .toList();
        Optional<Element> payload = part(element, "set-payload");
        Optional<Element> attributes = part(element, "set-attributes");
        List<ExpressionDefinition> values = new ArrayList<>();
        for (Element variable : variables) {
            values.add(script(variable, chain));
        }
        if (attributes.isPresent()) {
            chain.add(Step.variable(Attributes.NEW, script(attributes.get(), chain)));
        }
        boolean first = payload.isPresent() && refersTo(text(payload.get(), chain), variables);
        if (first) {
            chain.add(Step.variable(RESULT, script(payload.get(), chain)));
        }
        for (int at = 0; at < variables.size(); at++) {
            String name = variables.get(at).attribute("variableName", "").trim();
            String script = text(variables.get(at), chain);
            chain.add(Step.variable(name, values.get(at)));
            Variables.typed(name, Messages.mediaType(script), body(script), chain);
        }
        if (payload.isPresent()) {
            payload(payload.get(), first, chain);
        }
        if (attributes.isPresent()) {
            chain.add(Step.call(Attributes.class, "set"));
        }
        List<Element> parts = new ArrayList<>(variables);
        payload.ifPresent(parts::add);
        for (Element part : parts) {
            Matcher object = OBJECT.matcher(text(part, chain));
            if (object.find()) {
                chain.different(element, "a map stands for the object of " + object.group(1));
            }
        }
    }

    private static Optional<Element> part(Element element, String name) {
        return element.children("message").stream()
                .flatMap(around -> around.children(name).stream())
                .findFirst();
    }

    private static boolean refersTo(String script, List<Element> variables) {
        return script.contains("vars")
                && variables.stream().anyMatch(variable -> script.contains(variable.attribute("variableName", "")));
    }

    private static void payload(Element payload, boolean known, Chain chain) throws NotTranslatable {
        String script = text(payload, chain);
        chain.add(Step.body(known ? Step.simple("${variable." + RESULT + "}") : script(payload, chain)));
        String type = Messages.mediaType(script);
        if (type == null && !known && chain.project().expressions().mediaType("#[" + script + "]", chain)) {
            return;
        }
        chain.add(type == null || type.equals("application/java") ? Step.noMediaType() : Step.mediaType(type));
    }

    /** What stands behind the header of a script. */
    private static String body(String script) {
        return script.replaceFirst("(?s)^\\s*%dw.*?---", "").strip();
    }

    private static ExpressionDefinition script(Element part, Chain chain) throws NotTranslatable {
        return ((WeaveExpressions) chain.project().expressions()).script(text(part, chain));
    }

    private static String text(Element part, Chain chain) throws NotTranslatable {
        Optional<String> resource = part.attribute("resource");
        if (resource.isEmpty()) {
            return chain.project().settings().text(part.text());
        }
        String text = chain.conversion().text(chain.project().settings().resolved(resource.get()));
        if (text == null) {
            throw new NotTranslatable("the script is not among the sources: " + resource.get());
        }
        chain.project().settings().asked(text);
        return text;
    }

    private static void template(Element element, Chain chain) throws NotTranslatable {
        Optional<String> location = element.attribute("location");
        String text = location.isPresent()
                ? chain.conversion().text(location.get())
                : element.child("content").map(Element::text).orElse("");
        if (text == null) {
            throw new NotTranslatable("the template is not among the sources: " + location.orElse(""));
        }
        Messages.payload(text, element.attribute("outputMimeType", "text/plain"), chain);
    }
}
