package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.DataWeave;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.language.ExpressionDefinition;
import org.jspecify.annotations.Nullable;

/** DataWeave 1.0: scripts for the payload, variables and properties, which all see the message from before. */
final class Weave {

    static final Map<String, Processor> TABLE = Map.of("ee/dw:transform-message", Weave::transform);

    private static final Pattern CLASS = Pattern.compile(":object\\s*\\{\\s*class\\s*:\\s*[\"']([\\w.$]+)[\"']\\s*}");

    private Weave() {}

    private static void transform(Element element, Chain chain) throws NotTranslatable {
        reads(element, chain);
        List<Element> others = new ArrayList<>(element.children("set-variable"));
        others.addAll(element.children("set-session-variable"));
        others.addAll(element.children("set-property"));
        Optional<Element> payload = element.child("set-payload");
        Optional<ExpressionDefinition> made = Optional.empty();
        if (payload.isPresent()) {
            made = Optional.of(script(payload.get(), chain));
        }
        if (made.isPresent() && !others.isEmpty()) {
            chain.add(Step.variable("MuleTransformed", made.get()));
            made = Optional.of(Step.simple("${variable.MuleTransformed}"));
        }
        List<ExpressionDefinition> values = new ArrayList<>();
        for (Element other : others) {
            values.add(script(other, chain));
        }
        for (int at = 0; at < others.size(); at++) {
            set(others.get(at), values.get(at), chain);
        }
        if (payload.isPresent() && made.isPresent()) {
            chain.add(Step.body(made.get()));
            @Nullable String type = Messages.mediaType(text(payload.get(), chain));
            chain.add(type == null || type.equals("application/java") ? Step.noMediaType() : Step.mediaType(type));
        }
    }

    /** What the script is told of its input; JSON and XML tell themselves. */
    private static void reads(Element element, Chain chain) {
        for (Element input : element.children()) {
            String type = input.is("input-payload") ? input.attribute("mimeType", "") : "";
            if (!type.isEmpty() && !type.matches(".*(json|xml|java).*")) {
                chain.different(element, "the payload is read as its own media type says, not as " + type);
            }
        }
    }

    private static void set(Element part, ExpressionDefinition value, Chain chain) {
        if (part.is("set-property")) {
            Headers.set(part.attribute("propertyName", ""), value, chain);
        } else {
            chain.add(Step.variable(part.attribute("variableName", ""), value));
        }
    }

    private static ExpressionDefinition script(Element part, Chain chain) throws NotTranslatable {
        Matcher typed = CLASS.matcher(text(part, chain));
        String body = DataWeave.function(typed.replaceAll(":object"), 1, chain.conversion()::text);
        Optional<String> made = typed.reset()
                .results()
                .map(found -> found.group(1))
                .filter(type -> !type.startsWith("java."))
                .findFirst();
        if (made.isPresent() && part.parent().isPresent()) {
            chain.different(part.parent().get(), "makes maps instead of objects of " + made.get());
        }
        return Steps.function(chain.conversion().function("transform", body));
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
        return chain.project().settings().text(text);
    }
}
