package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;
import java.util.Set;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.LogDefinition;

/** Java classes, and what only watches. */
final class Others {

    static final Map<String, Processor> TABLE = Map.ofEntries(
            Map.entry("java:invoke", Others::java),
            Map.entry("java:invoke-static", Others::java),
            Map.entry("json-logger:logger", Others::log),
            Map.entry("ee/tracking:custom-event", Others::watched),
            Map.entry("tracking:custom-event", Others::watched),
            Map.entry("ee/tracking:transaction", Others::watched),
            Map.entry("tracking:transaction", Others::watched),
            Map.entry("http-policy:execute-next", Others::unknown));

    private Others() {}

    private static void unknown(Element element, Chain chain) throws NotTranslatable {
        throw new NotTranslatable("a policy of the gateway");
    }

    private static void watched(Element element, Chain chain) {
        chain.ignored(element, "an event for the dashboard of the old platform; the new one traces every message");
    }

    private static void log(Element element, Chain chain) {
        String message = element.attribute("message", "#[payload]");
        String simple =
                chain.project().expressions().simple(chain.project().settings().text(message));
        LogDefinition log = new LogDefinition(simple == null ? message.replace("${", "$ {") : simple);
        log.setLoggingLevel(element.attribute("priority", "INFO"));
        chain.add(log);
        chain.different(element, "logs the message alone, not an object with what is around it");
    }

    private static void java(Element element, Chain chain) throws NotTranslatable {
        String name = element.attribute("class", "");
        String method = element.attribute("method", "").replaceFirst("\\(.*", "");
        if (name.contains("#[") || !method.matches("\\w+")) {
            throw new NotTranslatable("the class or the method is computed, or none of Java: " + method);
        }
        String bean = Names.kebab(element.attribute("instance")
                .filter(instance -> !instance.contains("#["))
                .orElse(name.substring(name.lastIndexOf('.') + 1)));
        String arguments = element.child("args").map(Element::text).orElse("").strip();
        if (!arguments.isEmpty()) {
            chain.add(Step.body(chain.value(arguments)));
        }
        chain.conversion().placeholder(new Placeholder(bean, name, Set.of(method), Placeholder.Type.BEAN));
        BeanDefinition call = new BeanDefinition();
        call.setRef(bean);
        call.setMethod(method);
        chain.add(call).add(Step.noMediaType());
        chain.different(
                element,
                "the class " + name + " has to be moved over; a placeholder stands in its place, and gets the"
                        + " arguments as one map");
    }
}
