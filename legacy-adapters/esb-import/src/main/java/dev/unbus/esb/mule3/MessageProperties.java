package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.Properties;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;
import org.apache.camel.model.RemoveVariableDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Properties and session variables of a message. */
final class MessageProperties {

    static final Map<String, Processor> TABLE = Map.of(
            "core:set-property", (element, chain) -> set(element, "propertyName", chain),
            "core:remove-property", MessageProperties::remove,
            "core:copy-properties", MessageProperties::copy,
            "core:set-session-variable", MessageProperties::setSession,
            "core:remove-session-variable", MessageProperties::removeSession,
            "core:message-properties-transformer", MessageProperties::several);

    private MessageProperties() {}

    private static void set(Element element, String key, Chain chain) throws NotTranslatable {
        String property = named(element, key);
        String name = Headers.name(property);
        String value = element.attribute("value", "");
        ExpressionDefinition expression = chain.value(value);
        Headers.set(property, expression, chain);
        if (value.contains("#[")) {
            chain.add(Step.call(Properties.class, "copy", name));
        }
    }

    private static String named(Element element, String key) throws NotTranslatable {
        String name = element.attribute(key, "").trim();
        if (name.isEmpty() || name.contains("#[")) {
            throw new NotTranslatable("the name of the property is computed: " + name);
        }
        return name;
    }

    private static void remove(Element element, Chain chain) throws NotTranslatable {
        chain.add(Step.call(Properties.class, "remove", Headers.name(named(element, "propertyName"))));
    }

    private static void copy(Element element, Chain chain) throws NotTranslatable {
        chain.add(Step.call(Properties.class, "copy", Headers.name(named(element, "propertyName"))));
    }

    private static void setSession(Element element, Chain chain) throws NotTranslatable {
        chain.add(Step.variable(named(element, "variableName"), chain.value(element.attribute("value", ""))));
    }

    private static void removeSession(Element element, Chain chain) throws NotTranslatable {
        String name = named(element, "variableName");
        if (name.contains("*")) {
            throw new NotTranslatable("variables are removed by a pattern: " + name);
        }
        RemoveVariableDefinition remove = new RemoveVariableDefinition();
        remove.setName(name);
        chain.add(remove);
    }

    private static void several(Element element, Chain chain) throws NotTranslatable {
        boolean variables = element.attribute("scope", "outbound").matches("invocation|session");
        for (Element change : element.children()) {
            switch (change.name()) {
                case "add-message-property" -> {
                    if (variables) {
                        String name = named(change, "key");
                        chain.add(Step.variable(name, chain.value(change.attribute("value", ""))));
                    } else {
                        set(change, "key", chain);
                    }
                }
                case "add-message-properties" -> {
                    for (Element entry :
                            change.all().filter(one -> one.is("entry")).toList()) {
                        set(entry, "key", chain);
                    }
                }
                case "delete-message-property" ->
                    chain.add(Step.call(Properties.class, "remove", Headers.name(named(change, "key"))));
                case "rename-message-property" -> {
                    String old = Headers.name(named(change, "key"));
                    chain.add(Step.header(Headers.name(named(change, "newKey")), Step.simple("${header." + old + "}")))
                            .add(Step.call(Properties.class, "remove", old));
                }
                default -> throw new NotTranslatable("there is no rule for " + change.qualifiedName());
            }
        }
    }
}
