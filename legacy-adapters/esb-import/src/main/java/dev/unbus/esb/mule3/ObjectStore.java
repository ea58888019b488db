package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.ObjectStores;
import dev.unbus.esb.runtime.mule3.StoredObjects;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;
import java.util.Optional;

/** The connector of object stores, in the memory of the process. */
final class ObjectStore {

    static final Map<String, Processor> TABLE = Map.of(
            "objectstore:store", ObjectStore::store,
            "objectstore:retrieve", ObjectStore::retrieve,
            "objectstore:contains", ObjectStore::contains,
            "objectstore:remove", ObjectStore::remove,
            "objectstore:retrieve-all-keys", ObjectStore::keys);

    private static final String DIFFERENCE = "the store is in memory: what it holds is gone when the process ends";

    private ObjectStore() {}

    private static void store(Element element, Chain chain) throws NotTranslatable {
        boolean overwrite = element.attribute("overwrite", "false").equals("true");
        key(element, chain);
        chain.add(Step.variable(ObjectStores.VALUE, chain.value(element.attribute("value-ref", "#[payload]"))))
                .add(Step.call(ObjectStores.class, "store", name(element, chain), !overwrite));
        chain.different(element, DIFFERENCE);
    }

    private static void retrieve(Element element, Chain chain) throws NotTranslatable {
        if (element.attribute("targetProperty").isPresent()) {
            throw new NotTranslatable("the value is set as a property");
        }
        key(element, chain);
        Optional<String> otherwise = element.attribute("defaultValue-ref");
        if (otherwise.isPresent()) {
            chain.add(Step.variable(ObjectStores.VALUE, chain.value(otherwise.get())));
        }
        result("retrieve", element, chain);
    }

    private static void contains(Element element, Chain chain) throws NotTranslatable {
        key(element, chain);
        result("contains", element, chain);
    }

    private static void keys(Element element, Chain chain) {
        result("retrieveAllKeys", element, chain);
    }

    private static void result(String method, Element element, Chain chain) {
        chain.add(Step.call(ObjectStores.class, method, name(element, chain))).add(Step.noMediaType());
        chain.different(element, DIFFERENCE);
    }

    private static void remove(Element element, Chain chain) throws NotTranslatable {
        String missing = element.attribute("ignoreNotExists", "false");
        key(element, chain);
        chain.add(Step.call(StoredObjects.class, "remove", name(element, chain), missing.equals("true")))
                .add(Step.noMediaType());
        chain.different(element, DIFFERENCE);
    }

    private static void key(Element element, Chain chain) throws NotTranslatable {
        chain.add(Step.variable(ObjectStores.OBJECT_KEY, chain.value(element.attribute("key", ""))));
    }

    /** The store of a configuration, or its part when the configuration names one. */
    private static String name(Element element, Chain chain) {
        Optional<Element> config = chain.project().config(element);
        config.ifPresent(one -> chain.project().configured(one, ""));
        String name = config.flatMap(one -> one.attribute("objectStore-ref")).orElse("_defaultUserObjectStore");
        return name
                + config.flatMap(one -> one.attribute("partition"))
                        .map(part -> "." + part)
                        .orElse("");
    }
}
