package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.java.MovedClasses;
import dev.unbus.esb.java.OwnClasses;
import dev.unbus.esb.source.Element;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The beans of all files of a project, by id, and what stands for them when a route uses one. */
final class LegacyBeans {

    private static final Map<String, Placeholder.Type> KINDS = Map.of(
            "org.apache.camel.Processor", Placeholder.Type.PROCESSOR,
            "org.apache.camel.AggregationStrategy", Placeholder.Type.AGGREGATION_STRATEGY,
            "org.apache.camel.Predicate", Placeholder.Type.PREDICATE,
            "org.apache.camel.Expression", Placeholder.Type.EXPRESSION,
            "org.apache.camel.spi.DataFormat", Placeholder.Type.DATA_FORMAT,
            "org.apache.camel.spi.Policy", Placeholder.Type.POLICY,
            "org.apache.camel.spi.RoutePolicy", Placeholder.Type.ROUTE_POLICY);

    private final Conversion conversion;
    private final LegacyProperties properties;
    private final BeanIds ids;
    private final Set<Element> used = new HashSet<>();
    private final OwnClasses own;
    private final LibraryBeans libraries;

    LegacyBeans(Conversion conversion, LegacyProperties properties, Settings settings) {
        this.conversion = conversion;
        this.properties = properties;
        this.ids = new BeanIds(conversion);
        this.own = OwnClasses.of(conversion.project());
        this.libraries = new LibraryBeans(conversion, this, properties, settings);
    }

    /** Has ids mean the beans of this file, when it has some of these ids. */
    void within(String file) {
        ids.within(file);
    }

    @Nullable
    Element element(String id) {
        return ids.bean(id);
    }

    /** Whether a route uses the bean. */
    boolean used(Element bean) {
        return used.contains(bean);
    }

    /** The scheme of the component that a bean of that name is. */
    Optional<String> componentScheme(String scheme) {
        Element bean = mark(scheme);
        return bean == null ? Optional.empty() : Classes.component(className(bean), scheme);
    }

    /**
     * Uses a bean from a route.
     *
     * @return its name
     * @throws BeyondException when the sources do not say which
     */
    String use(String named, Placeholder.Type type, String call, Notes notes) {
        String id = said(named);
        Element bean = mark(id);
        if (bean == null && conversion.beans().containsKey(id)) {
            return id;
        }
        String className = bean == null ? "" : className(bean);
        if (bean != null && (SpringCollections.is(bean) || (Classes.library(className) && !service(bean)))) {
            libraries.provide(ids.name(id), bean);
            return ids.name(id);
        }
        if (bean == null || !carried(ids.name(id), bean)) {
            placeholder(ids.name(id), bean == null ? "" : ownClass(bean), type, call);
            notes.different(moved(bean == null ? id : ids.name(id), bean));
        }
        return ids.name(id);
    }

    /** The name of a bean that a key of the configuration may say. */
    String said(String name) {
        if (!name.contains("{{")) {
            return name;
        }
        return properties
                .resolved(name)
                .orElseThrow(() -> new BeyondException("the sources do not say which bean " + name + " is"));
    }

    /** What is to be done about a bean of the project's own classes. */
    String moved(String id, @Nullable Element bean) {
        String className = bean == null ? "" : ownClass(bean);
        String what = className.isEmpty() ? "the bean " + id : "the class " + className;
        return what + " has to be moved over; a placeholder stands in its place"
                + (bean == null ? "" : libraries.leftOut(bean));
    }

    /** Declares a bean of one of the project's own classes, when that comes along. */
    boolean carried(String name, Element bean) {
        return carries(className(bean)) && libraries.define(name, bean);
    }

    /** Whether a class of the project comes along; then its sources do. */
    boolean carries(String className) {
        Optional<OwnClasses.Carried> carried = className.isEmpty() ? Optional.empty() : own.carry(className);
        carried.ifPresent(source -> conversion.sources(className, source.files()));
        return carried.isPresent();
    }

    OwnClasses own() {
        return own;
    }

    /**
     * Uses a bean of a library class, for which no placeholder can stand.
     *
     * @throws BeyondException when it cannot be declared
     */
    String library(String named) {
        String id = said(named);
        Element bean = mark(id);
        if (bean == null && conversion.beans().containsKey(id)) {
            return id;
        }
        if (bean == null) {
            throw new BeyondException("the bean " + id + " is not in the project");
        }
        declare(ids.name(id), bean);
        return ids.name(id);
    }

    /**
     * Declares a bean, whether a route uses it or not.
     *
     * @throws BeyondException when it cannot be, and why
     */
    void declare(String id, Element bean) {
        carries(className(bean));
        libraries.provide(id, bean);
    }

    DataSources dataSources() {
        return libraries.dataSources();
    }

    /** Notes that a route uses the bean in a way of its own. */
    @Nullable
    Element mark(String id) {
        Element bean = ids.bean(id);
        if (bean != null) {
            used.add(bean);
        }
        return bean;
    }

    /** Needs a class of the project by its name, without a bean. */
    void ownClass(String className, Placeholder.Type type, Notes notes) {
        if (carries(className)) {
            return;
        }
        if (className.startsWith("org.apache.camel.")) {
            throw new BeyondException("the class " + className + " is of a package where no placeholder can stand");
        }
        conversion.placeholder(new Placeholder(Placeholder.CLASS + className, className, Set.of(), type));
        notes.different("the class " + className + " has to be moved over; a placeholder stands in its place");
    }

    /** Uses an object of a class from a route, as a bean of its name. */
    String useClass(String className, Placeholder.Type type, String call, Notes notes) {
        Optional<String> declared = ids.ofClass(className);
        if (declared.isPresent()) {
            return use(declared.orElseThrow(), type, call, notes);
        }
        String simple = className.substring(className.lastIndexOf('.') + 1).replace('$', '-');
        String id = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
        if (carries(className) && libraries.plain(id, className)) {
            return id;
        }
        placeholder(id, className, type, call);
        notes.different("the class " + className + " has to be moved over; a placeholder stands in its place");
        return id;
    }

    /**
     * Uses a bean that an option of an endpoint names; its kind is the component's affair.
     *
     * @throws BeyondException when it is of a library and cannot be declared
     */
    String option(String named, Notes notes) {
        String id = said(named);
        Element bean = mark(id);
        if (bean == null || (bean.is("bean") && !MongoBeans.is(bean) && !Classes.library(className(bean)))) {
            return use(id, Placeholder.Type.BEAN, "", notes);
        }
        libraries.provide(ids.name(id), bean);
        return ids.name(id);
    }

    private void placeholder(String id, String className, Placeholder.Type type, String call) {
        String method = call.replaceFirst("\\(.*", "").strip();
        Set<String> methods = method.matches("[A-Za-z_$][A-Za-z0-9_$]*(/2)?") ? Set.of(method) : Set.of();
        conversion.placeholder(new Placeholder(id, className, methods, type));
    }

    /** The class of a bean, or the interface of a service; empty when it is not said. */
    static String className(Element bean) {
        return bean.attribute("class").or(() -> bean.attribute("interface")).orElse("");
    }

    /** Whether it is a service that another bundle of the project offers, by an interface of Camel. */
    static boolean service(Element bean) {
        return bean.is("reference") && kind(className(bean)) != Placeholder.Type.BEAN;
    }

    /** The class of the project that a bean is of; empty when only an interface of it is known. */
    static String ownClass(Element bean) {
        return service(bean) ? "" : className(bean);
    }

    /** What an object of an interface of Camel has to be. */
    static Placeholder.Type kind(String className) {
        return KINDS.getOrDefault(MovedClasses.now(className), Placeholder.Type.BEAN);
    }

    /** All beans, in the order of the files. */
    Set<Element> all() {
        return ids.all();
    }

    /** The name that a bean has at run time. */
    String name(String id) {
        return ids.name(id);
    }
}
