package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.Map;

/** Mediators that use a store or something beside the message: {@code store}, {@code cache}, {@code transaction}. */
final class ServiceMediators {

    void register(Map<String, MediatorConverter> converters) {
        converters.put("store", MediatorConverter.alone(this::store));
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
}
