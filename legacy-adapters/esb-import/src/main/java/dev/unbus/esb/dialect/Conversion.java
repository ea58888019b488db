package dev.unbus.esb.dialect;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.LegacyProject;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.model.BeanFactoryDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;

/** One project on its way from a dialect to Camel: what was read, the account of its units, and what was made of them. */
public final class Conversion {

    private final LegacyProject project;
    private final String dialect;
    private final List<Element> roots;
    private final Account account = new Account();
    private final Names names = new Names();
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<String, RouteConfigurationDefinition> routeConfigurations = new LinkedHashMap<>();
    private final Map<String, BeanFactoryDefinition<?>> beans = new LinkedHashMap<>();
    private final Map<String, JavaFunction> functions = new LinkedHashMap<>();
    private final Map<String, Placeholder> placeholders = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> sources = new LinkedHashMap<>();
    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final Map<String, byte[]> resources = new LinkedHashMap<>();
    private final List<RestApi> apis = new ArrayList<>();
    private final List<ExternalEndpoint> endpoints = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    /** Begins with the files of one dialect in a project. */
    public Conversion(LegacyProject project, String dialect, List<Element> roots) {
        this.project = project;
        this.dialect = dialect;
        this.roots = List.copyOf(roots);
    }

    /** The project with all its files, those of no dialect among them. */
    public LegacyProject project() {
        return project;
    }

    /** The name of the dialect. */
    public String dialect() {
        return dialect;
    }

    /** The root element of each file of the dialect, in the order of their paths. */
    public List<Element> roots() {
        return roots;
    }

    /** The account of the project's units. */
    public Account account() {
        return account;
    }

    /** The identifiers that are taken. */
    public Names names() {
        return names;
    }

    /**
     * Adds a route, and attributes to it what is settled while it is built. A builder that throws leaves no route: all units that it
     * came to and those of the origin fail with the reason.
     *
     * @param id of the route, from {@link Names#route}; {@code direct:ID} is how others call it
     * @param origin the global element that it is made of
     * @param builder adds source and steps
     */
    public void route(String id, Element origin, Consumer<RouteDefinition> builder) {
        String around = account.into();
        account.into(id);
        RouteDefinition route = new RouteDefinition();
        route.routeId(id);
        try {
            builder.accept(route);
            flows.put(id, new Flow(id, origin, account.unit(origin).orElse(null), route));
        } catch (RuntimeException defect) {
            account.routeFailed(id, "the importer could not convert it: " + defect);
            account.settleRest(origin, Outcome.FAILED, "the importer could not convert it: " + defect);
        } finally {
            account.into(around);
        }
    }

    /** Adds a route configuration, such as error handling that several routes share. */
    public void routeConfiguration(RouteConfigurationDefinition configuration) {
        routeConfigurations.put(configuration.getId(), configuration);
    }

    /** Adds a bean of a class that is there at run time: of Camel, of the platform or of a library. */
    public void bean(BeanFactoryDefinition<?> bean) {
        beans.put(bean.getName(), bean);
    }

    /**
     * Asks for a bean of a class of the old bus: a placeholder of that name is generated, with the methods that are called, and the
     * owner moves the class over.
     */
    public void placeholder(Placeholder placeholder) {
        placeholders.merge(placeholder.beanName(), placeholder, Placeholder::and);
    }

    /**
     * Has a class of the old bus come along where something names it.
     *
     * @param files text by path below the folder of sources: the class, and those of the project that it refers to
     */
    public void sources(String className, Map<String, String> files) {
        sources.putIfAbsent(className, Map.copyOf(files));
    }

    /**
     * Adds a Java function; the same body again is the same function.
     *
     * @param hint what its name begins with
     * @param body statements of {@code static Object f(Exchange exchange) throws Exception}, ending in a return
     * @return its name, which {@link Steps#function} makes an expression of
     */
    public String function(String hint, String body) {
        for (JavaFunction known : functions.values()) {
            if (known.body().equals(body)) {
                return known.name();
            }
        }
        String name = names.method(hint);
        functions.put(name, new JavaFunction(name, body));
        return name;
    }

    /**
     * Externalises a value; one that has none yet takes it, any other keeps its own.
     *
     * @return how a route refers to it: the key between double braces
     */
    public String setting(String key, String value) {
        Setting known = settings.get(key);
        if (known == null || (known.value().isEmpty() && !known.secret())) {
            settings.put(key, new Setting(key, value, false));
        }
        return "{{" + key + "}}";
    }

    /**
     * Externalises a secret; its value goes nowhere.
     *
     * @return how a route refers to it: the key between double braces
     */
    public String secret(String key) {
        settings.put(key, new Setting(key, "", true));
        return "{{" + key + "}}";
    }

    /** Adds a file that the routes read from the class path. */
    public void resource(String path, byte[] content) {
        resources.put(path, content);
    }

    /** Adds a REST API whose operations are routes. */
    public void api(RestApi api) {
        apis.add(api);
    }

    /** Notes an endpoint outside of the bus. */
    public void endpoint(ExternalEndpoint endpoint) {
        endpoints.add(endpoint);
    }

    /** Notes that a unit calls another process of the old bus; a converted one says so by its {@code direct:} endpoint. */
    public void call(Unit caller, String callee) {
        calls.add(new Call(caller, callee));
    }

    /**
     * A file of the project by the end of its path, such as {@code api/stock.raml} or, as tools of Windows wrote it,
     * {@code api\stock.raml}; the first in order when several match.
     */
    public Optional<SourceFile> file(String path) {
        String wanted = path.replace('\\', '/').replaceFirst("^(classpath:|file:)?/*", "");
        return project.files().stream()
                .filter(file -> file.path().equals(wanted) || file.path().endsWith("/" + wanted))
                .findFirst();
    }

    /** The text of a file of the project by the end of its path; null when it is not there or not readable. */
    public @Nullable String text(String path) {
        Optional<SourceFile> found = file(path);
        try {
            return found.isPresent() ? found.get().text() : null;
        } catch (SourceException unreadable) {
            return null;
        }
    }

    /** The routes by id. */
    public Map<String, Flow> flows() {
        return Collections.unmodifiableMap(flows);
    }

    /** The route configurations by id. */
    public Map<String, RouteConfigurationDefinition> routeConfigurations() {
        return Collections.unmodifiableMap(routeConfigurations);
    }

    /** The beans by name. */
    public Map<String, BeanFactoryDefinition<?>> beans() {
        return Collections.unmodifiableMap(beans);
    }

    /** The functions by name. */
    public Map<String, JavaFunction> functions() {
        return Collections.unmodifiableMap(functions);
    }

    /** The placeholders by the name of their bean. */
    public Map<String, Placeholder> placeholders() {
        return Collections.unmodifiableMap(placeholders);
    }

    /** The sources that come along, by the class that asks for them. */
    public Map<String, Map<String, String>> sources() {
        return Collections.unmodifiableMap(sources);
    }

    /** The configuration by key. */
    public Map<String, Setting> settings() {
        return Collections.unmodifiableMap(settings);
    }

    /** The files on the class path by path. */
    public Map<String, byte[]> resources() {
        return Collections.unmodifiableMap(resources);
    }

    /** The REST APIs. */
    public List<RestApi> apis() {
        return List.copyOf(apis);
    }

    /** The endpoints outside of the bus, in the order in which they were found. */
    public List<ExternalEndpoint> endpoints() {
        return List.copyOf(endpoints);
    }

    /** The calls of what is inventoried only, in the order in which they were found. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /**
     * A call from one process of the old bus to another.
     *
     * @param caller the unit that calls
     * @param callee the name by which it calls
     */
    public record Call(Unit caller, String callee) {}

    /**
     * A route with what it was made of.
     *
     * @param id of the route
     * @param origin the global element
     * @param unit of the origin, when it is one
     * @param route in Camel's model
     */
    public record Flow(String id, Element origin, @Nullable Unit unit, RouteDefinition route) {}

    /**
     * A generated method.
     *
     * @param name of the method
     * @param body its statements
     */
    public record JavaFunction(String name, String body) {}

    /**
     * A key of the configuration.
     *
     * @param key in the properties
     * @param value of the old bus; empty for a secret
     * @param secret whether it comes from the outside only
     */
    public record Setting(String key, String value, boolean secret) {}
}
