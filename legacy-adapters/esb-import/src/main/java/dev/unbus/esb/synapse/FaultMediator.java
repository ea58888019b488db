package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.model.RemovePropertyDefinition;

/** {@code makefault}: its parts become properties, of which the runtime makes a fault of the wanted version. */
final class FaultMediator {

    void fault(Element fault, Flow flow) {
        String version = fault.attribute("version", "").toLowerCase(Locale.ROOT);
        if (!List.of("", "soap11", "soap12", "pox").contains(version)) {
            throw new Unconvertible("no version of a fault: " + version);
        }
        for (String part : List.of("code", "reason", "role", "detail")) {
            property(part, fault, flow);
        }
        flow.add(Model.bean("Fault", "make(${exchange}, '" + version + "')"));
        if (!fault.attribute("response", "true").equals("false")) {
            flow.add(
                    Model.property("RESPONSE", Model.constant("true")),
                    new RemovePropertyDefinition("SynapseHeader.To"));
        }
        flow.estate().account().converted(fault);
    }

    private static void property(String name, Element fault, Flow flow) {
        String property = "SynapseFault" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Optional<Element> part = fault.child(name);
        if (part.isEmpty()) {
            flow.add(new RemovePropertyDefinition(property));
            return;
        }
        Template text = new Template(fault, flow);
        String content = content(name, part.get(), text);
        flow.add(Model.property(property, Model.language("synapse-payload", text.source("xml", content))));
        if (name.equals("code")) {
            String value = part.get().attribute("value", "");
            // A code without a namespace, as a computed one, is an empty text here and not none.
            String prefix = value.contains(":") ? value.substring(0, value.indexOf(':')) : "";
            String space = prefix.isEmpty() ? "" : part.get().namespaces().getOrDefault(prefix, "");
            flow.add(Model.property("SynapseFaultCodeSpace", Model.constant(space)));
        }
    }

    private static String content(String name, Element part, Template text) {
        Optional<String> expression = part.attribute("expression");
        if (expression.isPresent()) {
            return text.place(expression.get(), part);
        }
        if (!part.children().isEmpty()) {
            StringBuilder all = new StringBuilder();
            part.children().forEach(child -> all.append(Model.xml(child)));
            return all.toString();
        }
        String literal = part.attribute("value", part.text().strip());
        String plain = name.equals("code") ? literal.replaceFirst("^.*:", "") : literal;
        return plain.replace("&", "&amp;").replace("<", "&lt;");
    }
}
