package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Scripts;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.LogDefinition;

/** Components: classes of the old bus, which placeholders stand for. */
final class Components {

    private Components() {}

    static Map<String, Processor> table() {
        Map<String, Processor> table = new TreeMap<>();
        table.put("core:component", Components::component);
        table.put("core:pooled-component", Components::component);
        table.put("core:custom-transformer", (element, chain) -> placeholder(element, "transform", chain));
        table.put("core:custom-processor", (element, chain) -> placeholder(element, "process", chain));
        table.put("core:processor", Components::processor);
        table.put("core:invoke", Components::invoke);
        table.put("core:expression-component", Statements::convert);
        table.putAll(Scripts.TABLE);
        table.put("core:echo-component", Components::log);
        table.put("core:log-component", Components::log);
        for (String watching : List.of("logging-interceptor", "timer-interceptor")) {
            table.put("core:" + watching, (element, chain) -> chain.ignored(element, Connectors.TRACKED));
        }
        table.put("ee/tracking:transaction", (element, chain) -> chain.ignored(element, Connectors.TRACKED));
        table.put("ee/tracking:custom-event", Components::event);
        table.put("core:null-component", (element, chain) -> chain.add(Step.body(Step.simple("${null}"))));
        return table;
    }

    /** The name of the bean of a class. */
    static String beanName(String className) {
        return Names.kebab(className.substring(className.lastIndexOf('.') + 1));
    }

    private static void component(Element element, Chain chain) throws NotTranslatable {
        String method = method(element).orElse("onCall");
        for (Element part : element.children()) {
            if (part.is("binding") || part.name().contains("interceptor")) {
                throw new NotTranslatable("a component with " + part.qualifiedName());
            }
        }
        Optional<Element> bean = element.child("spring-object");
        if (bean.isPresent()) {
            call(element, bean.get().attribute("bean", ""), method, chain);
            return;
        }
        String type = element.attribute("class")
                .or(() -> element.children().stream()
                        .filter(object -> object.name().endsWith("-object"))
                        .flatMap(object -> object.attribute("class").stream())
                        .findFirst())
                .orElseThrow(() -> new NotTranslatable("a component without a class"));
        named(element, beanName(type), type, method, chain);
    }

    private static Optional<String> method(Element element) {
        return element.all()
                .filter(below -> below.is("include-entry-point"))
                .flatMap(point -> point.attribute("method").stream())
                .findFirst();
    }

    private static void placeholder(Element element, String method, Chain chain) throws NotTranslatable {
        String type = element.attribute("class")
                .orElseThrow(() -> new NotTranslatable(element.qualifiedName() + " without a class"));
        if (type.endsWith("apikit.transform.PayloadNormalizerTransformer")) {
            throw new NotTranslatable("the payload is not made an object of a class of the old bus: " + type);
        }
        named(element, beanName(type), type, method, chain);
    }

    private static void processor(Element element, Chain chain) throws NotTranslatable {
        String name = element.attribute("ref", "");
        Optional<Element> steps = chain.project().global(name).filter(one -> isSteps(one));
        if (steps.isPresent()) {
            chain.all(List.of(steps.get()));
            return;
        }
        call(element, name, "process", chain);
    }

    /** Whether a global element is a chain of steps or a filter, not an object. */
    private static boolean isSteps(Element global) {
        return global.is("processor-chain") || global.name().endsWith("message-filter");
    }

    private static void invoke(Element element, Chain chain) throws NotTranslatable {
        String method = element.attribute("method", "");
        if (!element.attribute("methodArguments", "#[payload]").trim().equals("#[payload]")) {
            throw new NotTranslatable("a method with arguments: " + method);
        }
        call(element, element.attribute("object-ref", ""), method, chain);
    }

    /** Calls a bean that a configuration of Spring or of Mule names. */
    private static void call(Element element, String bean, String method, Chain chain) throws NotTranslatable {
        String type = chain.conversion().roots().stream()
                .flatMap(Element::all)
                .filter(one -> one.is("bean"))
                .filter(one -> one.attribute("id", one.attribute("name", "")).equals(bean))
                .findFirst()
                .flatMap(one -> one.attribute("class"))
                .or(() -> chain.project().global(bean).flatMap(global -> global.attribute("class")))
                .orElseThrow(() -> new NotTranslatable("there is no bean " + bean));
        named(element, bean, type, method, chain);
    }

    private static void named(Element element, String bean, String type, String method, Chain chain) {
        chain.conversion().placeholder(new Placeholder(bean, type, Set.of(method), Placeholder.Type.BEAN));
        BeanDefinition call = new BeanDefinition();
        call.setRef(bean);
        call.setMethod(method);
        chain.add(call);
        chain.different(element, "the class " + type + " has to be moved over; a placeholder stands in its place");
    }

    /** A business event, as a line of the log. */
    private static void event(Element element, Chain chain) {
        StringBuilder text = new StringBuilder("event ").append(element.attribute("event-name", ""));
        for (Element data : element.children("meta-data")) {
            String value = chain.project().expressions().simple(data.attribute("value", ""));
            text.append(' ').append(data.attribute("key", "")).append('=').append(value == null ? "?" : value);
        }
        chain.add(new LogDefinition(text.toString()));
        chain.different(element, "the event is a line of the log, in which a value that is beyond is a question mark");
    }

    private static void log(Element element, Chain chain) {
        chain.add(new LogDefinition("${body}"));
    }
}
