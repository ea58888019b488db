package dev.unbus.esb.mule;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.runtime.mule.MuleErrors;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.LoggingLevel;
import org.apache.camel.model.CatchDefinition;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.TryDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.model.language.SimpleExpression;

/**
 * Error handlers as try and catch: the first handler whose types and condition match takes the error; {@code on-error-continue} ends
 * it, {@code on-error-propagate} passes it on, and so does a handler in which none matches.
 */
public final class ErrorHandlers {

    static final String ANY = "java.lang.Throwable";

    private static final Set<String> BRANCHES = Set.of("on-error-continue", "on-error-propagate", "on-error");

    private final MuleRoutes routes;
    private final Map<String, String> shared = new LinkedHashMap<>();

    ErrorHandlers(MuleRoutes routes) {
        this.routes = routes;
    }

    /** Whether an element handles the errors of what is around it. */
    public boolean isHandler(Element element) {
        return Strategies.HANDLERS.contains(element.name());
    }

    /** Makes a route of each global handler, which flows call. */
    void shared() {
        List<Element> globals = routes.project()
                .globals()
                .filter(global -> isHandler(global) || BRANCHES.contains(global.name()))
                .toList();
        globals.forEach(global -> shared.put(
                global.attribute("name", ""),
                routes.project().conversion().names().route(global.attribute("name", "error-handler"))));
        globals.forEach(this::route);
    }

    private void route(Element global) {
        String id = shared.get(global.attribute("name", ""));
        if (id == null) {
            return;
        }
        routes.project().conversion().route(id, global, route -> {
            route.from("direct:" + id);
            body(Strategies.branches(global), routes.chain(route));
            routes.chain(route).converted(global);
        });
    }

    /**
     * Adds steps with a handler around them.
     *
     * @param handler the element; without it the project's default one, when {@code orDefault} says so and there is one
     */
    public void around(Optional<Element> handler, boolean orDefault, Chain chain, Consumer<Chain> steps) {
        Optional<String> reference = handler.flatMap(element -> element.attribute("ref"));
        if (handler.isEmpty() && orDefault) {
            reference = defaultHandler();
        }
        if (handler.isEmpty() && reference.isEmpty()) {
            steps.accept(chain);
            return;
        }
        TryDefinition attempt = new TryDefinition();
        steps.accept(chain.in(attempt));
        Chain handling = caught(chain, attempt);
        if (reference.isPresent()) {
            refer(handler, reference.get(), handling);
        } else {
            handler.ifPresent(element -> body(Strategies.branches(element), handling));
            handler.ifPresent(chain::converted);
        }
        chain.add(attempt);
    }

    /** A catch for all errors, which begins by naming the type. */
    public Chain caught(Chain chain, TryDefinition attempt) {
        CatchDefinition failure = new CatchDefinition();
        failure.setExceptions(List.of(ANY));
        chain.in(attempt).add(failure);
        return chain.in(failure).add(Step.call(MuleErrors.class, "caught"));
    }

    private void refer(Optional<Element> handler, String name, Chain handling) {
        String id = shared.get(name);
        if (id != null) {
            handling.add(Step.to("direct:" + id));
            handler.ifPresent(handling::converted);
        } else if (handler.isPresent()) {
            stub(handler.get(), "there is no error handler " + name, handling);
        }
    }

    private void stub(Element handler, String why, Chain handling) {
        handling.add(Steps.stub(handler, why));
        routes.project().conversion().account().settleRest(handler, Outcome.STUBBED, why);
    }

    private Optional<String> defaultHandler() {
        return routes.project()
                .globals()
                .filter(global -> global.is("configuration"))
                .flatMap(global -> global
                        .attribute("defaultErrorHandler-ref")
                        .or(() -> global.attribute("defaultExceptionStrategy-ref"))
                        .stream())
                .filter(shared::containsKey)
                .findFirst();
    }

    private void body(List<Element> branches, Chain handling) {
        ChoiceDefinition choice = new ChoiceDefinition();
        for (Element branch : branches) {
            if (isCatchAll(branch)) {
                alone(choice, branch, handling);
                unreachable(branches.subList(branches.indexOf(branch) + 1, branches.size()), handling);
                return;
            }
            when(choice, branch, handling);
        }
        OtherwiseDefinition otherwise = new OtherwiseDefinition();
        otherwise.addOutput(Step.call(MuleErrors.class, "propagate"));
        choice.setOtherwise(otherwise);
        handling.add(branches.isEmpty() ? Step.call(MuleErrors.class, "propagate") : choice);
    }

    private void alone(ChoiceDefinition choice, Element branch, Chain handling) {
        if (choice.getWhenClauses().isEmpty()) {
            branch(branch, handling);
            return;
        }
        OtherwiseDefinition otherwise = new OtherwiseDefinition();
        branch(branch, handling.in(otherwise));
        choice.setOtherwise(otherwise);
        handling.add(choice);
    }

    private static void unreachable(List<Element> rest, Chain handling) {
        rest.forEach(branch -> branch.all()
                .forEach(element -> handling.ignored(element, "never reached: a handler before it takes every error")));
    }

    private static boolean isCatchAll(Element branch) {
        String type = branch.attribute("type", "ANY").trim();
        return branch.attribute("when").isEmpty() && (type.isEmpty() || type.equals("ANY") || type.equals("MULE:ANY"));
    }

    private void when(ChoiceDefinition choice, Element branch, Chain handling) {
        WhenDefinition when = new WhenDefinition();
        try {
            when.setExpression(condition(branch, handling));
            branch(branch, handling.in(when));
        } catch (NotTranslatable beyond) {
            when.setExpression(Step.simple("true"));
            stub(branch, String.valueOf(beyond.getMessage()), handling.in(when));
        }
        choice.getWhenClauses().add(when);
    }

    private static ExpressionDefinition condition(Element branch, Chain handling) throws NotTranslatable {
        String types = branch.attribute("type", "ANY");
        Optional<String> when = branch.attribute("when");
        if (when.isEmpty()) {
            return Step.ask(MuleErrors.class, "is", types);
        }
        ExpressionDefinition holds = handling.condition(when.get());
        if (types.equals("ANY") || types.isBlank()) {
            return holds;
        }
        String text = holds.getExpression();
        if (!(holds instanceof SimpleExpression)) {
            throw new NotTranslatable("a handler with both types and a condition");
        }
        return Step.simple(Step.ask(MuleErrors.class, "is", types).getExpression() + " == true && "
                + (text.contains("} ") ? text : text + " == true"));
    }

    private void branch(Element branch, Chain handling) {
        if (branch.attribute("ref").isPresent()) {
            refer(Optional.of(branch), branch.attribute("ref", ""), handling);
            return;
        }
        String beyond = Strategies.beyond(branch);
        if (!beyond.isEmpty()) {
            stub(branch, beyond, handling);
            return;
        } else if (branch.is("mapping-exception-strategy")) {
            Mappings.mapping(branch, handling);
            return;
        }
        if (branch.attribute("logException", "true").equals("true")) {
            handling.add(log());
        }
        exceeded(branch, handling);
        handling.all(Strategies.steps(branch));
        if (Strategies.passesOn(branch)) {
            handling.add(Step.call(MuleErrors.class, "propagate"));
        }
        handling.converted(branch);
    }

    /** What a rollback strategy does with a message that failed too often, as the broker counts; it is then not passed on. */
    private static void exceeded(Element branch, Chain handling) {
        Optional<Element> exceeded = branch.child("on-redelivery-attempts-exceeded");
        if (exceeded.isEmpty()) {
            return;
        }
        FilterDefinition often = new FilterDefinition();
        often.setExpression(Step.simple("${header.JMSXDeliveryCount} > " + attempts(branch)));
        handling.in(often).all(exceeded.get().children()).add(new StopDefinition());
        handling.add(often);
        handling.different(exceeded.get(), "only a JMS broker counts how often a message failed");
    }

    private static String attempts(Element branch) {
        String attempts = branch.attribute("maxRedeliveryAttempts", "0");
        return attempts.matches("\\d+") ? attempts : "0";
    }

    private static ProcessorDefinition<?> log() {
        LogDefinition log = new LogDefinition("${exception.message}");
        log.setLoggingLevel(LoggingLevel.ERROR.name());
        return log;
    }
}
