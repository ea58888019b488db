package dev.unbus.esb.mule;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Makes a route of each flow and sub-flow, by a table of processors and one of sources. Keys are local names behind the last part of
 * the namespace, such as {@code http:request}, {@code core:logger}, {@code ee/core:transform}.
 */
public final class MuleRoutes {

    private static final String MULE = "http://www.mulesoft.org/schema/mule/";

    private final MuleProject project;
    private final ErrorHandlers errors;
    private final Map<String, Processor> processors = new TreeMap<>();
    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, Spanning> spanning = new TreeMap<>();
    private boolean targets = true;

    /** With no processor and no source yet. */
    public MuleRoutes(MuleProject project) {
        this.project = project;
        this.errors = new ErrorHandlers(this);
    }

    /** Adds processors to the table. */
    public MuleRoutes processors(Map<String, Processor> more) {
        processors.putAll(more);
        return this;
    }

    /** Adds sources to the table. */
    public MuleRoutes sources(Map<String, Source> more) {
        sources.putAll(more);
        return this;
    }

    /** Adds processors that take those behind them, too. */
    public MuleRoutes spanning(Map<String, Spanning> more) {
        spanning.putAll(more);
        return this;
    }

    /** Begins a unit: what it lacks is noted. */
    void begin(Element element) {
        project.settings().missing().begin(element);
    }

    /** Has the attribute {@code target} mean nothing that all operations share, as before Mule 4. */
    public MuleRoutes withoutTargets() {
        targets = false;
        return this;
    }

    boolean hasTargets() {
        return targets;
    }

    @Nullable
    Spanning spanning(Element element) {
        return spanning.get(key(element));
    }

    /** The key of an element in the tables. */
    public static String key(Element element) {
        String namespace = element.namespace();
        return (namespace.startsWith(MULE) ? namespace.substring(MULE.length()) : namespace) + ":" + element.name();
    }

    /** Whether there is a rule for anything of the element's namespace. */
    boolean knowsConnector(Element element) {
        String namespace = key(element).replaceFirst(":[^:]*$", ":");
        return Stream.of(processors, sources)
                .flatMap(table -> table.keySet().stream())
                .anyMatch(key -> key.startsWith(namespace) && key.indexOf(':', namespace.length()) < 0);
    }

    @Nullable
    Processor processor(Element element) {
        return processors.get(key(element));
    }

    /** How errors are handled. */
    public ErrorHandlers errors() {
        return errors;
    }

    /** The project. */
    public MuleProject project() {
        return project;
    }

    /** Converts all flows, sub-flows and global error handlers. */
    public void convert() {
        errors.shared();
        project.flows().forEach(this::flow);
    }

    private void flow(Element flow) {
        Account account = project.conversion().account();
        if (account.unit(flow).filter(unit -> unit.outcome().isPresent()).isPresent()) {
            return; // left out before
        }
        Optional<Element> source = source(flow);
        String id = project.route(flow);
        if (source.isEmpty()) {
            project.conversion().route(id, flow, route -> {
                route.from("direct:" + id);
                begin(flow, route);
                steps(flow, chain(id, route));
            });
        } else if (project.isCalled(flow) || isSeveral(source.get())) {
            project.conversion().route(id, flow, route -> {
                route.from("direct:" + id);
                begin(flow, route);
                steps(flow, chain(id, route));
            });
            sources(source.get()).forEach(one -> source(one, flow, id));
            if (isSeveral(source.get())) {
                settle(source.get(), units -> units.converted(source.get()));
            }
        } else {
            project.conversion().route(id, flow, route -> {
                begin(flow, route);
                source(source.get(), flow, route, chain -> steps(flow, chain));
            });
        }
    }

    /** A route of its own for a source of the flow. */
    private void source(Element source, Element flow, String id) {
        String own = project.conversion().names().route(id + "-source");
        project.conversion()
                .route(own, flow, route -> source(source, flow, route, chain -> chain.add(Step.to("direct:" + id))));
    }

    private static boolean isSeveral(Element source) {
        return source.is("composite-source");
    }

    /** The sources that an element is or holds. */
    public static List<Element> sources(Element source) {
        return isSeveral(source) ? source.children() : List.of(source);
    }

    /**
     * A route of a global element that is no flow, such as a batch job.
     *
     * @param input what stands before its steps; its first one may be a source
     * @param steps adds what is done with a message
     */
    public void route(Element global, String id, List<Element> input, Consumer<Chain> steps) {
        Optional<Element> source = input.stream().findFirst().filter(this::isSource);
        project.conversion().route(id, global, route -> {
            begin(global, route);
            List<Element> rest = input.subList(source.isPresent() ? 1 : 0, input.size());
            Consumer<Chain> all = chain -> steps.accept(chain.all(rest));
            if (source.isPresent()) {
                source(source.get(), global, route, all);
            } else {
                route.from("direct:" + id);
                all.accept(chain(id, route));
            }
        });
    }

    private void begin(Element flow, RouteDefinition route) {
        if (!flow.is("job")) {
            settle(flow, account -> account.converted(flow));
        }
        if (flow.attribute("initialState", "started").equals("stopped")) {
            route.setAutoStartup("false");
        }
    }

    private void settle(Element element, Consumer<Account> how) {
        Account account = project.conversion().account();
        if (account.unit(element).filter(unit -> unit.outcome().isEmpty()).isPresent()) {
            how.accept(account);
        }
    }

    private void source(Element source, Element flow, RouteDefinition route, Consumer<Chain> steps) {
        route.setAutoStartup(flow.attribute("initialState", "started").equals("stopped") ? "false" : null);
        begin(source);
        try {
            Source known = sources.get(key(source));
            if (known == null) {
                throw new NotTranslatable("there is no rule for " + source.qualifiedName());
            }
            known.convert(source, new FlowBody(this, route, steps));
            chain(route).converted(source);
        } catch (NotTranslatable beyond) {
            route.from("direct:" + route.getRouteId());
            route.setDescription("Not converted: its source " + source.qualifiedName() + ": " + beyond.getMessage());
            project.conversion().account().settleRest(source, Outcome.STUBBED, String.valueOf(beyond.getMessage()));
            steps.accept(chain(route.getRouteId(), route));
        } finally {
            project.settings().missing().end();
        }
    }

    private Chain chain(String id, RouteDefinition route) {
        return new Chain(this, id, route.getOutputs());
    }

    Chain chain(RouteDefinition route) {
        return new Chain(this, route.getRouteId(), route.getOutputs());
    }

    /** The source of a flow: its first element, when the table or its name says that it is one. */
    private Optional<Element> source(Element flow) {
        return flow.is("flow") ? flow.children().stream().findFirst().filter(this::isSource) : Optional.empty();
    }

    private boolean isSource(Element element) {
        return isSeveral(element)
                || sources.containsKey(key(element))
                || (!processors.containsKey(key(element)) && named(element.name()));
    }

    private static boolean named(String name) {
        return name.endsWith("listener")
                || name.startsWith("on-")
                || name.endsWith("-listener")
                || name.equals("subscriber")
                || name.equals("consumer")
                || name.equals("inbound-endpoint")
                || name.endsWith("-topic");
    }

    private void steps(Element flow, Chain chain) {
        Optional<Element> source = source(flow);
        List<Element> processors = new ArrayList<>(flow.children());
        source.ifPresent(processors::remove);
        processors.removeIf(errors::isHandler);
        List<Element> behind = flow.children("response");
        processors.removeAll(behind);
        processors.addAll(behind);
        Optional<Element> handler =
                flow.children().stream().filter(errors::isHandler).findFirst();
        errors.around(handler, flow.is("flow"), chain, inner -> {
            inner.all(processors);
            inner.nothing();
        });
    }
}
