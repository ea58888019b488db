package dev.unbus.esb.mule;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.runtime.mule.Kept;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.function.Consumer;
import org.apache.camel.LoggingLevel;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.PollEnrichDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.model.TryDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.WireTapDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Steps in the making, in a route or a scope of it. */
public final class Chain {

    private final MuleRoutes routes;
    private final String route;
    private final List<ProcessorDefinition<?>> into;

    Chain(MuleRoutes routes, String route, List<ProcessorDefinition<?>> into) {
        this.routes = routes;
        this.route = route;
        this.into = into;
    }

    /** Adds a step. */
    public Chain add(ProcessorDefinition<?> step) {
        into.add(step);
        return this;
    }

    /** Adds a step that does nothing when there is none, because Camel takes no empty route or scope. */
    public void nothing() {
        if (into.isEmpty()) {
            LogDefinition nothing = new LogDefinition("nothing to do");
            nothing.setLoggingLevel(LoggingLevel.DEBUG.name());
            into.add(nothing);
        }
    }

    /** The chain inside a scope; the scope itself has to be added, too. */
    public Chain in(ProcessorDefinition<?> scope) {
        return new Chain(routes, route, scope.getOutputs());
    }

    /** The chain inside a branch of a choice. */
    public Chain in(WhenDefinition branch) {
        return new Chain(routes, route, branch.getOutputs());
    }

    /** The chain inside the last branch of a choice. */
    public Chain in(OtherwiseDefinition branch) {
        return new Chain(routes, route, branch.getOutputs());
    }

    /** Converts processors one after the other; a defect in one leaves the others. */
    public Chain all(List<Element> processors) {
        for (int at = 0; at < processors.size(); ) {
            Spanning spanning = routes.spanning(processors.get(at));
            if (spanning == null) {
                one(processors.get(at++));
            } else {
                at += span(processors.subList(at, processors.size()), spanning);
            }
        }
        return this;
    }

    private int span(List<Element> processors, Spanning spanning) {
        int before = into.size();
        Element first = processors.get(0);
        routes.begin(first);
        try {
            int converted = spanning.convert(processors, this);
            converted(first);
            return converted;
        } catch (NotTranslatable beyond) {
            stub(first, String.valueOf(beyond.getMessage()), before);
        } catch (RuntimeException defect) {
            stub(first, "the importer could not convert it: " + defect, before);
        } finally {
            missing().end();
        }
        return 1;
    }

    /** Converts a processor; a stub takes its place when it is beyond. */
    public void one(Element processor) {
        int before = into.size();
        routes.begin(processor);
        try {
            Processor known = routes.processor(processor);
            if (known == null) {
                throw new NotTranslatable("there is no rule for " + processor.qualifiedName());
            }
            if (routes.hasTargets()) {
                Targets.around(processor, known, this);
            } else {
                known.convert(processor, this);
            }
            undoable(processor, before);
            converted(processor);
        } catch (NotTranslatable beyond) {
            stub(processor, String.valueOf(beyond.getMessage()), before);
        } catch (RuntimeException defect) {
            stub(processor, "the importer could not convert it: " + defect, before);
        } finally {
            missing().end();
        }
    }

    /** Has an error handler get the message from before an operation that fails on its way. */
    private void undoable(Element processor, int before) {
        boolean leaf = processor.children().stream()
                .noneMatch(child -> account().unit(child).isPresent());
        if (leaf && project().handlesErrors() && sends(into.subList(before, into.size()))) {
            into.add(before, Step.call(Kept.class, "begin"));
            into.add(Step.call(Kept.class, "done"));
        }
    }

    private static boolean sends(List<ProcessorDefinition<?>> steps) {
        return steps.stream()
                .anyMatch(step -> step instanceof PollEnrichDefinition
                        || (step instanceof ToDefinition to && !to.getUri().startsWith("direct:"))
                        || (step instanceof ToDynamicDefinition && !(step instanceof WireTapDefinition))
                        || (step instanceof TryDefinition attempt && sends(attempt.getOutputs())));
    }

    private void stub(Element processor, String why, int before) {
        into.subList(before, into.size()).clear();
        into.add(Steps.stub(processor, why));
        account().settleRest(processor, Outcome.STUBBED, why);
    }

    private boolean unsettled(Element element) {
        return account().unit(element).filter(unit -> unit.outcome().isEmpty()).isPresent();
    }

    /** Settles the unit, once: it works with this difference. */
    public void different(Element element, String difference) {
        if (unsettled(element)) {
            account().different(element, missing().behind(difference, element));
        }
    }

    private Missing missing() {
        return project().settings().missing();
    }

    /** Settles the unit, once: left out, for this reason. */
    public void ignored(Element element, String why) {
        if (unsettled(element)) {
            account().ignored(element, why);
        }
    }

    /** Settles the unit of an element, once: as converted, unless it refers to what the sources give no value. */
    public void converted(Element element) {
        String lacking = missing().of(element);
        if (!lacking.isEmpty()) {
            different(element, "");
        } else if (unsettled(element)) {
            account().converted(element);
        }
    }

    /**
     * A route of its own for processors that run beside this one, such as those of {@code async}.
     *
     * @return its endpoint
     */
    public String aside(Element origin, String hint, List<Element> processors) {
        return aside(origin, hint, chain -> chain.all(processors));
    }

    /** A route of its own for steps that run beside this one. */
    public String aside(Element origin, String hint, Consumer<Chain> steps) {
        String id = conversion().names().route(route + "-" + hint);
        conversion().route(id, origin, aside -> {
            aside.from("direct:" + id);
            steps.accept(new Chain(routes, id, aside.getOutputs()));
        });
        return "direct:" + id;
    }

    /** Has a route run beside this one with a copy of the message. */
    public Chain tap(String endpoint) {
        WireTapDefinition<?> tap = new WireTapDefinition<>();
        tap.setUri(endpoint);
        ProcessorDefinition<?> step = tap;
        return add(step);
    }

    /** What an attribute or text stands for, placeholders replaced. */
    public ExpressionDefinition value(String text) throws NotTranslatable {
        return project().expressions().value(project().settings().text(text));
    }

    /** What an attribute stands for that is an expression with or without {@code #[…]}, such as a collection. */
    public ExpressionDefinition expression(String text) throws NotTranslatable {
        return value(text.contains("#[") ? text : "#[" + text + "]");
    }

    /** A condition, placeholders replaced. */
    public ExpressionDefinition condition(String text) throws NotTranslatable {
        return project().expressions().condition(project().settings().text(text));
    }

    /** The id of the route that the steps are in. */
    public String route() {
        return route;
    }

    /** The project. */
    public MuleProject project() {
        return routes.project();
    }

    /** The conversion. */
    public Conversion conversion() {
        return project().conversion();
    }

    /** How errors are handled. */
    public ErrorHandlers errors() {
        return routes.errors();
    }

    private Account account() {
        return conversion().account();
    }
}
