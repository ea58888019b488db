package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.ObjectStores;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Object stores, in the memory of the process. */
final class ObjectStore {

    static final Map<String, Processor> TABLE = Map.of(
            "os:store", ObjectStore::store,
            "os:retrieve", ObjectStore::retrieve,
            "os:contains", (element, chain) -> keyed(element, "contains", chain),
            "os:remove", (element, chain) -> keyed(element, "remove", chain),
            "os:clear", (element, chain) -> whole(element, "clear", chain),
            "os:retrieve-all-keys", (element, chain) -> whole(element, "retrieveAllKeys", chain),
            "os:retrieve-all", (element, chain) -> whole(element, "retrieveAll", chain));

    private static final String DIFFERENCE = "the store is in memory: what it holds is gone when the process ends";

    private ObjectStore() {}

    private static void store(Element element, Chain chain) throws NotTranslatable {
        key(element, chain);
        String value = element.child("value").map(Element::text).orElse("#[payload]");
        chain.add(Step.variable(ObjectStores.VALUE, chain.value(value)));
        String type = Messages.mediaType(value);
        if (type != null) {
            Variables.typed(ObjectStores.VALUE, type, "", chain);
        }
        if (element.attribute("failOnNullValue", "false").equals("true")) {
            chain.add(Step.call(ObjectStores.class, "required"));
        }
        String taken = element.attribute("failIfPresent", "false");
        String lifetime = lifetime(element, chain);
        chain.add(Step.call(ObjectStores.class, "store", name(element), Boolean.valueOf(taken), lifetime));
        chain.different(element, DIFFERENCE);
    }

    /** How long the store keeps an entry, in milliseconds; empty for ever. */
    private static String lifetime(Element element, Chain chain) throws NotTranslatable {
        Optional<Element> store = chain.project().global(name(element));
        String given = store.flatMap(global -> global.attribute("entryTtl")).orElse("");
        if (given.isEmpty()) {
            return "";
        }
        String unit = store.get().attribute("entryTtlUnit", "SECONDS");
        String time = chain.project().settings().resolved(given);
        if (!time.matches("\\d{1,9}")) {
            throw new NotTranslatable("how long an entry is kept is not known: " + given);
        }
        return String.valueOf(
                Duration.of(Long.parseLong(time), ChronoUnit.valueOf(unit.replace("MILLISECONDS", "MILLIS")))
                        .toMillis());
    }

    private static void retrieve(Element element, Chain chain) throws NotTranslatable {
        Optional<Element> otherwise = element.child("default-value");
        key(element, chain);
        if (otherwise.isPresent()) {
            chain.add(Step.variable(
                    ObjectStores.VALUE, chain.value(otherwise.get().text())));
        }
        chain.add(Step.call(ObjectStores.class, "retrieve", name(element)));
        chain.different(element, DIFFERENCE);
    }

    private static void keyed(Element element, String operation, Chain chain) throws NotTranslatable {
        key(element, chain);
        whole(element, operation, chain);
    }

    private static void whole(Element element, String operation, Chain chain) {
        chain.add(Step.call(ObjectStores.class, operation, name(element)));
        chain.different(element, DIFFERENCE);
    }

    private static void key(Element element, Chain chain) throws NotTranslatable {
        chain.add(Step.variable(ObjectStores.OBJECT_KEY, chain.value(element.attribute("key", ""))));
    }

    private static String name(Element element) {
        return element.attribute("objectStore", "_defaultPersistentObjectStore");
    }
}
