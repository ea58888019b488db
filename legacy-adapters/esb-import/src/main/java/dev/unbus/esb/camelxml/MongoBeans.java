package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.model.BeanFactoryDefinition;

/** Connections to MongoDB, which the driver of today makes of an address. */
final class MongoBeans {

    private static final Set<String> CLIENTS = Set.of("com.mongodb.MongoClient", "com.mongodb.Mongo");
    private static final Set<String> ADDRESSES = Set.of("com.mongodb.MongoClientURI", "com.mongodb.MongoURI");
    private static final String SPRING = "http://www.springframework.org/schema/data/mongo";

    private MongoBeans() {}

    static boolean is(Element bean) {
        return CLIENTS.contains(LegacyBeans.className(bean))
                || (bean.namespace().equals(SPRING) && (bean.is("mongo-client") || bean.is("mongo")));
    }

    /**
     * Declares a connection.
     *
     * @throws BeyondException when more is said than where the database is
     */
    static void declare(String id, Element bean, Conversion conversion, LegacyProperties properties) {
        BeanFactoryDefinition<?> definition = new BeanFactoryDefinition<>();
        definition.setName(id);
        definition.setType("com.mongodb.client.MongoClients");
        definition.setFactoryMethod("create");
        definition.setDestroyMethod("close");
        definition.setConstructors(new TreeMap<>(Map.of(0, properties.use(address(bean)))));
        conversion.bean(definition);
    }

    private static String address(Element bean) {
        if (bean.attribute("credentials").isPresent()
                || bean.attribute("replica-set").isPresent()) {
            throw new BeyondException("the connection to MongoDB has to be set up anew");
        }
        if (!bean.is("bean")) {
            return "mongodb://" + bean.attribute("host", "localhost") + ":" + bean.attribute("port", "27017");
        }
        List<Element> arguments = bean.children().stream()
                .filter(child -> child.is("constructor-arg") || child.is("argument"))
                .toList();
        if (!bean.children("property").isEmpty() || arguments.size() > 2) {
            throw new BeyondException("the connection to MongoDB has to be set up anew");
        }
        String host = arguments.isEmpty() ? "localhost" : said(arguments.get(0));
        return host.startsWith("mongodb:")
                ? host
                : "mongodb://" + host + ":" + (arguments.size() > 1 ? said(arguments.get(1)) : "27017");
    }

    /** A host or port, or the address of an inner bean. */
    private static String said(Element argument) {
        return argument.child("bean")
                .filter(inner -> ADDRESSES.contains(LegacyBeans.className(inner)))
                .flatMap(inner -> inner.children().stream()
                        .filter(child -> child.is("constructor-arg") || child.is("argument"))
                        .findFirst())
                .or(() -> argument.child("bean").isPresent() ? Optional.empty() : Optional.of(argument))
                .flatMap(LibraryBeans::value)
                .orElseThrow(() -> new BeyondException("the connection to MongoDB has to be set up anew"));
    }
}
