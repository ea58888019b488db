package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.Set;
import org.apache.camel.model.BeanDefinition;

/** Mediators that use a store or something beside the message: {@code store}, {@code enqueue}, {@code spring}. */
final class ServiceMediators {

    void register(Map<String, MediatorConverter> converters) {
        converters.put("store", MediatorConverter.alone(this::store));
        converters.put("enqueue", MediatorConverter.alone(this::enqueue));
        converters.put("spring", MediatorConverter.alone(this::spring));
        converters.put("parameter", MediatorConverter.alone((parameter, flow) -> flow.estate()
                .account()
                .ignored(parameter, "says nothing by itself")));
    }

    private void store(Element store, Flow flow) {
        String name = store.attribute("messageStore").orElseThrow(() -> new Unconvertible("the store is not said"));
        if (name.startsWith("{")) {
            throw new Unconvertible("the store is named at run time");
        }
        Element target = flow.estate()
                .artifacts()
                .find("messageStore", name, store)
                .orElseThrow(() -> new Unconvertible("the store " + name + " is not among the sources"));
        store.attribute("sequence")
                .flatMap(key -> flow.estate().sequence(key, store))
                .ifPresent(route -> flow.add(Model.to("direct:" + route)));
        flow.add(Model.to("direct:" + flow.estate().route(target, name + " store")));
        flow.estate().account().converted(store);
    }

    /** A sequence that threads of their own run by priority. */
    private void enqueue(Element enqueue, Flow flow) {
        String key = enqueue.attribute("sequence").orElseThrow(() -> new Unconvertible("the sequence is not said"));
        String route = flow.estate()
                .sequence(key, enqueue)
                .orElseThrow(() -> new Unconvertible("the sequence " + key + " is not among the sources"));
        flow.add(Model.to("direct:" + route));
        flow.estate().account().different(enqueue, "the sequence runs at once: messages do not wait by priority");
    }

    private void spring(Element spring, Flow flow) {
        String name = spring.attribute("bean").orElseThrow(() -> new Unconvertible("the bean is not said"));
        flow.estate().conversion().placeholder(new Placeholder(name, "", Set.of("mediate"), Placeholder.Type.BEAN));
        BeanDefinition step = new BeanDefinition();
        step.setRef(name);
        step.setMethod("mediate");
        flow.add(step);
        flow.estate()
                .account()
                .different(
                        spring, "the Spring bean " + name + " has to be moved over; a placeholder stands in its place");
    }
}
