package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.java.MovedClasses;
import dev.unbus.esb.java.OwnClasses;
import dev.unbus.esb.runtime.LegacyFile;
import dev.unbus.esb.source.Element;
import java.io.File;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.model.BeanFactoryDefinition;

/** Beans of library classes: those that are still there are declared anew, data sources become configuration. */
final class LibraryBeans {

    private static final Set<String> SPECIAL = Set.of("list", "map", "set", "props", "array", "bean", "ref");
    static final String HAWT_DB = "org.apache.camel.component.hawtdb.HawtDBAggregationRepository";
    private static final String LEVEL_DB = "org.apache.camel.component.leveldb.LevelDBAggregationRepository";

    /** What is different about a repository that was kept in HawtDB, which Camel 3 took away. */
    static final String LEVEL = "it is kept in LevelDB, in a folder of that name: what the old file holds is not read";

    private static final OptionCatalog CATALOG = new OptionCatalog();

    private final Conversion conversion;
    private final LegacyBeans beans;
    private final LegacyProperties properties;
    private final Settings settings;
    private final DataSources dataSources;
    private final Set<String> open = new HashSet<>();

    LibraryBeans(Conversion conversion, LegacyBeans beans, LegacyProperties properties, Settings settings) {
        this.conversion = conversion;
        this.beans = beans;
        this.properties = properties;
        this.settings = settings;
        this.dataSources = new DataSources(conversion, beans, properties, settings);
    }

    DataSources dataSources() {
        return dataSources;
    }

    /**
     * Provides a bean of a library class.
     *
     * @return whether something of that name is there at run time
     */
    boolean define(String id, Element bean) {
        try {
            provide(id, bean);
            return true;
        } catch (BeyondException beyond) {
            return false;
        }
    }

    /**
     * Provides a bean of a library class.
     *
     * @throws BeyondException when it cannot be, and why
     */
    void provide(String id, Element bean) {
        String className = LegacyBeans.className(bean);
        beans.within(bean.file());
        if (DataSources.is(bean, className)) {
            dataSources.define(id, bean);
        } else if (MongoBeans.is(bean)) {
            MongoBeans.declare(id, bean, conversion, properties);
        } else if (SpringCollections.is(bean)) {
            conversion.bean(SpringCollections.bean(id, bean, new BeanValues(new Inside(id))));
        } else if (!conversion.beans().containsKey(id)) {
            declare(id, bean, className.equals(HAWT_DB) ? LEVEL_DB : MovedClasses.now(className));
        }
    }

    private void declare(String id, Element bean, String className) {
        boolean byOther = Stream.of("factory-bean", "factory-ref", "parent")
                .anyMatch(attribute -> bean.attribute(attribute).isPresent());
        boolean there = Classes.present(className) || beans.carries(className);
        if (!there || byOther || bean.is("reference")) {
            throw new BeyondException("there is no rule for " + className + ": it has to be set up anew");
        }
        if (!open.add(id)) {
            throw new BeyondException("the bean " + id + " refers to itself");
        }
        try {
            BeanValues values = new BeanValues(new Inside(id));
            Map<String, Object> set = values.properties(bean);
            Map<Integer, Object> arguments = values.arguments(bean);
            if (className.equals(LEVEL_DB) && LegacyBeans.className(bean).equals(HAWT_DB)) {
                set.keySet().removeAll(Set.of("bufferSize", "pageSize"));
                set.putIfAbsent("sync", "true");
            }
            set.keySet().forEach(property -> taken(className, property));
            set.replaceAll((property, value) -> file(id, className, property, value));
            constructible(bean, className, arguments.size());
            conversion.bean(definition(id, bean, className, set, arguments));
        } finally {
            open.remove(id);
        }
    }

    private static BeanFactoryDefinition<?> definition(
            String id, Element bean, String className, Map<String, Object> set, Map<Integer, Object> arguments) {
        BeanFactoryDefinition<?> definition = new BeanFactoryDefinition<>();
        definition.setName(id);
        definition.setType(className.equals("java.io.File") ? LegacyFile.class.getName() : className);
        if (className.equals("java.io.File")) {
            definition.setFactoryMethod("of");
        }
        if (!set.isEmpty()) {
            definition.setProperties(set);
        }
        if (!arguments.isEmpty()) {
            definition.setConstructors(arguments);
        }
        bean.attribute("init-method").ifPresent(definition::setInitMethod);
        bean.attribute("destroy-method").ifPresent(definition::setDestroyMethod);
        bean.attribute("factory-method").ifPresent(definition::setFactoryMethod);
        return definition;
    }

    /** Refuses a property that the class of today has no setter for. */
    private void taken(String className, String property) {
        String name = property.replaceFirst("[\\[.].*", "");
        boolean taken = CATALOG.beanTakes(className, name).orElseGet(() -> hasSetter(loaded(className), name));
        if (!taken) {
            throw new BeyondException("today's " + className + " has no property " + name);
        }
    }

    /** A file that a property is set to, which Camel makes of no text. */
    private Object file(String id, String className, String property, Object value) {
        boolean file = value instanceof String text
                && !text.startsWith("#")
                && property.matches("\\w+")
                && Classes.loadable(className)
                && Stream.of(loaded(className).getMethods())
                        .anyMatch(method -> method.getName().equalsIgnoreCase("set" + property)
                                && method.getParameterCount() == 1
                                && method.getParameterTypes()[0] == File.class);
        if (!file) {
            return value;
        }
        BeanFactoryDefinition<?> made = new BeanFactoryDefinition<>();
        made.setName(id + "-" + property);
        made.setType(LegacyFile.class.getName());
        made.setFactoryMethod("of");
        made.setConstructors(new TreeMap<>(Map.of(0, value)));
        conversion.bean(made);
        return "#bean:" + made.getName();
    }

    private static boolean hasSetter(Class<?> type, String property) {
        String capital = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        return Stream.of(type.getMethods())
                .anyMatch(method -> (method.getName().equals("set" + capital) && method.getParameterCount() == 1)
                        || (method.getName().equals("get" + capital)
                                && Map.class.isAssignableFrom(method.getReturnType())));
    }

    /** Refuses a bean that no constructor or factory method takes so many arguments for. */
    private void constructible(Element bean, String className, int arguments) {
        if (CATALOG.bean(className) && !Classes.loadable(className)) {
            return;
        }
        Class<?> type = loaded(className);
        Optional<String> factory = bean.attribute("factory-method");
        boolean constructible = factory.isPresent()
                ? Stream.of(type.getMethods())
                        .anyMatch(method -> method.getName().equals(factory.orElseThrow())
                                && Modifier.isStatic(method.getModifiers())
                                && method.getParameterCount() == arguments)
                : !Modifier.isAbstract(type.getModifiers())
                        && Stream.of(type.getConstructors())
                                .anyMatch(constructor -> constructor.getParameterCount() == arguments);
        if (!constructible) {
            throw new BeyondException("today's " + className + " cannot be made of " + arguments + " arguments");
        }
    }

    private Class<?> loaded(String className) {
        Optional<OwnClasses.Carried> own = beans.own().carry(className);
        if (own.isPresent()) {
            return own.orElseThrow().type();
        }
        try {
            return Class.forName(className, false, LibraryBeans.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError absent) {
            throw new BeyondException("the class " + className + " is not there", absent);
        }
    }

    /** A bean of a class of the project that nothing is said of but its class; false when it cannot be made. */
    boolean plain(String id, String className) {
        boolean plain = Stream.of(loaded(className).getConstructors()).anyMatch(one -> one.getParameterCount() == 0)
                && !Modifier.isAbstract(loaded(className).getModifiers());
        if (plain && !conversion.beans().containsKey(id)) {
            BeanFactoryDefinition<?> definition = new BeanFactoryDefinition<>();
            definition.setName(id);
            definition.setType("#class:" + className);
            conversion.bean(definition);
        }
        return plain;
    }

    /** What is said of a bean and has to be said anew when its class is moved over; empty when nothing is. */
    String leftOut(Element bean) {
        StringBuilder left = new StringBuilder();
        bean.children("property").forEach(property -> left.append(left.isEmpty() ? "; set it to its properties " : ", ")
                .append(property.attribute("name", "")));
        long arguments = bean.children().stream()
                .filter(child -> child.is("constructor-arg") || child.is("argument"))
                .count();
        if (arguments > 0) {
            left.append("; make it of its arguments (").append(arguments).append(')');
        }
        Stream.of("init-method", "destroy-method", "factory-method").forEach(name -> bean.attribute(name)
                .ifPresent(method ->
                        left.append("; declare its ").append(name).append(' ').append(method)));
        return left.toString();
    }

    /** A plain value; empty when it is a structure or refers to another bean. */
    static Optional<String> value(Element property) {
        if (property.attribute("ref").isPresent()
                || property.children().stream().anyMatch(child -> SPECIAL.contains(child.name()))) {
            return Optional.empty();
        }
        return property.attribute("value").or(() -> property.child("value").map(Element::text));
    }

    /** The plain value of a property of a bean. */
    static Optional<String> property(Element bean, String... names) {
        for (String name : names) {
            for (Element property : bean.children("property")) {
                if (property.attribute("name", "").equalsIgnoreCase(name)) {
                    return value(property);
                }
            }
        }
        return Optional.empty();
    }

    /** What the values of one bean refer to. */
    private final class Inside implements BeanValues.References {
        private final String id;

        Inside(String id) {
            this.id = id;
        }

        @Override
        public String bean(String referred) {
            return beans.library(referred);
        }

        @Override
        public String inner(String property, Element bean) {
            String name = id + "-" + property.replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("-$", "");
            provide(name, bean);
            return name;
        }

        @Override
        public String text(String property, String raw) {
            return settings.of(properties, "bean." + id + "." + property, property, raw);
        }
    }
}
