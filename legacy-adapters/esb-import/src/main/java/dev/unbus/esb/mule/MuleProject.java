package dev.unbus.esb.mule;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.runtime.mule.SentHeaders;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The global elements of a project by name, the routes that its flows become, and its settings. */
public final class MuleProject {

    /** What a computed name begins with: text before the expression, or a literal at its head. */
    private static final Pattern BEGINNING = Pattern.compile("^([^#]*)#\\[\\s*(?:['\"]([^'\"$]*)['\"]\\s*\\+)?");

    private final Conversion conversion;
    private final Expressions expressions;
    private final MuleSettings settings;
    private final Map<Element, String> routes = new LinkedHashMap<>();
    private final Map<String, List<Element>> named = new HashMap<>();
    private final Set<String> called = new HashSet<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<Element, Set<String>> configured = new HashMap<>();
    private final Set<String> referred = new HashSet<>();
    private final boolean handlesErrors;
    private final boolean sendsCacheHeaders;
    private final Set<String> taken = new HashSet<>();

    /** Reads the names of a project. */
    public MuleProject(Conversion conversion, Expressions expressions) {
        this.conversion = conversion;
        this.expressions = expressions;
        this.settings = new MuleSettings(conversion);
        globals().forEach(this::index);
        conversion.roots().stream()
                .flatMap(Element::all)
                .filter(element -> element.is("flow-ref"))
                .forEach(reference -> called.add(reference.attribute("name", "")));
        conversion.roots().stream().flatMap(Element::all).forEach(this::refer);
        sendsCacheHeaders = conversion.roots().stream().flatMap(Element::all).anyMatch(MuleProject::namesCacheHeaders);
        handlesErrors = conversion.roots().stream().flatMap(Element::all).anyMatch(MuleProject::handles);
    }

    private static boolean handles(Element element) {
        return Strategies.HANDLERS.contains(element.name())
                || Set.of("on-error-continue", "on-error-propagate", "error-response", "error-response-builder")
                        .contains(element.name());
    }

    private static boolean namesCacheHeaders(Element element) {
        return element.is("copy-properties")
                || Stream.concat(element.attributes().values().stream(), Stream.of(element.overheard()))
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .anyMatch(text -> text.contains("cache-control") || text.contains("pragma"));
    }

    private void refer(Element element) {
        element.attributes().forEach((key, value) -> {
            if (!key.equals("name") || element.is("execute")) {
                referred.addAll(List.of(value.trim().split("[\\s,]+", -1)));
            }
        });
    }

    private void index(Element global) {
        String name = global.attribute("name", "");
        if (global.is("flow") || global.is("sub-flow")) {
            routes.put(global, conversion.names().route(name));
        }
        named.computeIfAbsent(kind(global) + name, none -> new ArrayList<>()).add(global);
    }

    private static String kind(Element global) {
        return global.is("flow") || global.is("sub-flow") ? "flow " : "global ";
    }

    /** All global elements, in the order of the files. */
    public Stream<Element> globals() {
        return conversion.roots().stream().flatMap(root -> root.children().stream());
    }

    /** The flow or sub-flow of that name, in the file of {@code from} if there is one. */
    public Optional<Element> flow(String name, Element from) {
        Optional<Element> near = routes.keySet().stream()
                .filter(flow -> flow.file().equals(from.file()))
                .filter(flow -> flow.attribute("name", "").equals(name))
                .findFirst();
        return near.isPresent() ? near : first("flow " + name);
    }

    private Optional<Element> first(String kindAndName) {
        return named.getOrDefault(kindAndName, List.of()).stream().findFirst();
    }

    /** The flows and sub-flows, in the order of the files. */
    public List<Element> flows() {
        return List.copyOf(routes.keySet());
    }

    /** Whether anything in the project goes on behind an error, or answers one with what the message holds. */
    public boolean handlesErrors() {
        return handlesErrors;
    }

    /** The URI of an endpoint of HTTP, which sends headers about caches when there may be any. */
    public String sending(String uri) {
        return sendsCacheHeaders
                ? uri + (uri.contains("?") ? "&" : "?") + "headerFilterStrategy=#class:" + SentHeaders.class.getName()
                : uri;
    }

    /** Whether something calls the flow by its name. */
    public boolean isCalled(Element flow) {
        return called.contains(flow.attribute("name", ""))
                || called.stream().anyMatch(name -> name.contains("#[") && mayBe(name, flow));
    }

    /** The flows and sub-flows that a computed name may be that of, by what it begins with as far as that is known. */
    List<Element> candidates(String computed) {
        return flows().stream().filter(flow -> mayBe(computed, flow)).toList();
    }

    private static boolean mayBe(String computed, Element flow) {
        Matcher begun = BEGINNING.matcher(computed.strip());
        String beginning = begun.find() ? begun.group(1) + Objects.toString(begun.group(2), "") : "";
        return flow.attribute("name", "").startsWith(beginning);
    }

    /** Has a flow count as called, such as by a router that finds it by its name. */
    public void called(String flow) {
        called.add(flow);
    }

    /** The id of a flow's route. */
    public String route(Element flow) {
        String route = routes.get(flow);
        if (route == null) {
            throw new IllegalArgumentException(flow + " is no flow");
        }
        return route;
    }

    /**
     * The endpoint that calls a flow.
     *
     * @throws NotTranslatable when there is no such flow, or its name is computed
     */
    public String direct(String flow, Element from) throws NotTranslatable {
        Optional<Element> found = flow(flow, from);
        if (found.isEmpty()) {
            throw new NotTranslatable(
                    flow.contains("#[") ? "the name of the flow is computed: " + flow : "there is no flow " + flow);
        }
        return "direct:" + route(found.get());
    }

    /** The global element that an attribute such as {@code config-ref} names. */
    public Optional<Element> global(String name) {
        return first("global " + name);
    }

    /** The same, in the file of {@code from} if there is one: files in one folder may be applications of their own. */
    public Optional<Element> global(String name, Element from) {
        Optional<Element> near = named.getOrDefault("global " + name, List.of()).stream()
                .filter(global -> global.file().equals(from.file()))
                .findFirst();
        return near.isPresent() ? near : global(name);
    }

    /** The configuration that a processor refers to by {@code config-ref}, in its own file if there is one. */
    public Optional<Element> config(Element processor) {
        return processor.attribute("config-ref").flatMap(name -> global(name, processor));
    }

    /** Whether an attribute of the project holds the name. */
    boolean isReferred(String name) {
        return referred.contains(name);
    }

    /** Notes what a configuration became, with what is different; empty for nothing. */
    public void configured(Element config, String difference) {
        Set<String> differences = configured.computeIfAbsent(config, none -> new LinkedHashSet<>());
        if (!difference.isEmpty()) {
            differences.add(difference);
        }
    }

    /** Whether something was noted of a configuration, if only that it is used. */
    boolean isConfigured(Element config) {
        return configured.containsKey(config);
    }

    /** What was noted of a configuration. */
    Set<String> configured(Element config) {
        return configured.getOrDefault(config, Set.of());
    }

    /** Whether nobody has taken this before: only one flow receives from an address. */
    public boolean take(String address) {
        return taken.add(address);
    }

    /** A number that tells steps of one kind apart, from 1. */
    public String next(String kind) {
        return kind + counters.merge(kind, 1, Integer::sum);
    }

    /** The conversion that everything goes to. */
    public Conversion conversion() {
        return conversion;
    }

    /** The language of expressions. */
    public Expressions expressions() {
        return expressions;
    }

    /** The properties of the project. */
    public MuleSettings settings() {
        return settings;
    }

    /** An attribute with {@code {{key}}} for its placeholders. */
    public Optional<String> attribute(Element element, String key) {
        return element.attribute(key).map(settings::text);
    }
}
