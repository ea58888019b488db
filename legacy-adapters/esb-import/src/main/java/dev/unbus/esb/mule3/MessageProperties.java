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
            "core:remove-session-variable", MessageProperties::forget,
            "core:remove-variable", MessageProperties::forget,
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

    private static void forget(Element element, Chain chain) throws NotTranslatable {
        String name = named(element, "variableName");
        if (name.contains("*")) {
            chain.add(Step.call(Properties.class, "forget", name));
            return;
        }
        RemoveVariableDefinition remove = new RemoveVariableDefinition();
        remove.setName(name);
        chain.add(remove);
    }

    private static void rename(Element change, boolean variables, Chain chain) throws NotTranslatable {
        String old = named(change, "key");
        String name = named(change, "value");
        if (variables) {
            chain.add(Step.variable(name, Step.simple("${variable." + old + "}")))
                    .add(Step.call(Properties.class, "forget", old));
            return;
        }
        String header = Headers.name(old);
        chain.add(Step.header(Headers.name(name), Step.simple("${header." + header + "}")))
                .add(Step.call(Properties.class, "copy", Headers.name(name)))
                .add(Step.call(Properties.class, "remove", header));
    }

    private static void several(Element element, Chain chain) throws NotTranslatable {
        boolean variables = element.attribute("scope", "outbound").matches("(?i)invocation|session");
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
                case "delete-message-property" -> {
                    if (variables) {
                        chain.add(Step.call(Properties.class, "forget", named(change, "key")));
                    } else {
                        chain.add(Step.call(Properties.class, "remove", Headers.name(named(change, "key"))));
                    }
                }
                case "rename-message-property" -> rename(change, variables, chain);
                default -> throw new NotTranslatable("there is no rule for " + change.qualifiedName());
            }
        }
    }
}
