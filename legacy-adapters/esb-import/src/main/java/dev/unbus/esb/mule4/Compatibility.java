package dev.unbus.esb.mule4;

import static dev.unbus.esb.runtime.mule.Compatibility.INBOUND;
import static dev.unbus.esb.runtime.mule.Compatibility.OUTBOUND;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;
import org.apache.camel.model.RemoveVariableDefinition;

/** The module that lets applications that came from Mule 3 go on with message properties and session variables. */
final class Compatibility {

    static final Map<String, Processor> TABLE = Map.of(
            "compatibility:attributes-to-inbound-properties", (element, chain) -> call("inbound", element, chain),
            "compatibility:outbound-properties-to-var", (element, chain) -> call("outbound", element, chain),
            "compatibility:set-property", Compatibility::set,
            "compatibility:remove-property", (element, chain) -> named("remove", element, chain),
            "compatibility:copy-properties", (element, chain) -> named("copy", element, chain),
            "compatibility:set-session-variable", Compatibility::setSession,
            "compatibility:remove-session-variable", Compatibility::removeSession);

    private static final String DIFFERENCE = "properties are those in the variables " + INBOUND + " and " + OUTBOUND
            + ": those of an answer begin anew when its attributes are made properties";
    private static final String SESSION =
            "a session variable ends with the flow: it does not go along to other applications";

    private Compatibility() {}

    private static void call(String method, Element element, Chain chain) {
        chain.add(Step.call(dev.unbus.esb.runtime.mule.Compatibility.class, method));
        chain.different(element, DIFFERENCE);
    }

    private static void named(String method, Element element, Chain chain) throws NotTranslatable {
        chain.add(Step.call(dev.unbus.esb.runtime.mule.Compatibility.class, method, name(element, "propertyName")));
        chain.different(element, DIFFERENCE);
    }

    private static void set(Element element, Chain chain) throws NotTranslatable {
        chain.add(Step.variable("MuleValue", chain.value(element.attribute("value", ""))))
                .add(Step.call(dev.unbus.esb.runtime.mule.Compatibility.class, "set", name(element, "propertyName")));
        chain.different(element, DIFFERENCE);
    }

    private static void setSession(Element element, Chain chain) throws NotTranslatable {
        chain.add(Step.variable(name(element, "variableName"), chain.value(element.attribute("value", ""))));
        chain.different(element, SESSION);
    }

    private static void removeSession(Element element, Chain chain) throws NotTranslatable {
        RemoveVariableDefinition remove = new RemoveVariableDefinition();
        remove.setName(name(element, "variableName"));
        chain.add(remove);
        chain.different(element, SESSION);
    }

    private static String name(Element element, String key) throws NotTranslatable {
        String name = element.attribute(key, "").trim();
        if (name.isEmpty() || name.contains("#[") || (name.contains("*") && key.equals("variableName"))) {
            throw new NotTranslatable("the name is computed: " + name);
        }
        return name;
    }
}
