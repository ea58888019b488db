package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.camelxml.Contexts.Context;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.model.ErrorHandlerDefinition;
import org.apache.camel.model.InterceptDefinition;
import org.apache.camel.model.InterceptFromDefinition;
import org.apache.camel.model.InterceptSendToEndpointDefinition;
import org.apache.camel.model.OnCompletionDefinition;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;

/** What stands beside the routes of a context, or of one route: error handlers, exceptions, completions, interceptors. */
final class Besides {

    static final Set<String> NAMES =
            Set.of("onException", "onCompletion", "intercept", "interceptFrom", "interceptSendToEndpoint");

    private final ContextScope scope;
    private final Account account;
    private final StepConverter steps;
    private final RouteConfigurationDefinition common = new RouteConfigurationDefinition();
    private final List<Element> handlers = new ArrayList<>();
    private final Notes notes = new Notes();

    Besides(ContextScope scope, Context context) {
        this.scope = scope;
        this.account = scope.conversion().account();
        this.steps = new StepConverter(scope);
        common.setId(scope.name() + "-handling");
        lists(common);
        for (Element member : context.members()) {
            if (NAMES.contains(member.name())) {
                add(member, common, new Flow(common.getId(), false));
            } else if (member.is("errorHandler")) {
                handlers.add(member);
            } else if (member.is("routeConfiguration")) {
                member.children().stream()
                        .filter(child -> NAMES.contains(child.name()))
                        .forEach(child -> add(child, common, new Flow(common.getId(), false)));
            }
        }
        context.holder()
                .attribute("errorHandlerRef")
                .flatMap(ref -> handler(ref, notes))
                .ifPresent(common::setErrorHandler);
        if (!isEmpty(common)) {
            scope.conversion().routeConfiguration(common);
        }
    }

    /** What is different for all routes of the context. */
    Notes notes() {
        return notes;
    }

    private static void lists(RouteConfigurationDefinition configuration) {
        configuration.setOnExceptions(new ArrayList<>());
        configuration.setOnCompletions(new ArrayList<>());
        configuration.setIntercepts(new ArrayList<>());
        configuration.setInterceptFroms(new ArrayList<>());
        configuration.setInterceptSendTos(new ArrayList<>());
    }

    private static boolean isEmpty(RouteConfigurationDefinition configuration) {
        return configuration.getErrorHandler() == null
                && configuration.getOnExceptions().isEmpty()
                && configuration.getOnCompletions().isEmpty()
                && configuration.getIntercepts().isEmpty()
                && configuration.getInterceptFroms().isEmpty()
                && configuration.getInterceptSendTos().isEmpty();
    }

    /** The configuration that a route needs; empty when it needs none. Notes what is different. */
    Optional<String> configuration(Element route, String id, Notes different) {
        List<Element> own = route.children().stream()
                .filter(child -> NAMES.contains(child.name()))
                .toList();
        Optional<String> handlerRef = route.attribute("errorHandlerRef");
        if (own.isEmpty() && handlerRef.isEmpty()) {
            return isEmpty(common) ? Optional.empty() : Optional.of(common.getId());
        }
        RouteConfigurationDefinition configuration = new RouteConfigurationDefinition();
        configuration.setId(id + "-handling");
        lists(configuration);
        own.forEach(element -> add(element, configuration, new Flow(id, false)));
        configuration.setErrorHandler(
                handlerRef.flatMap(ref -> handler(ref, different)).orElse(common.getErrorHandler()));
        inherit(configuration);
        scope.conversion().routeConfiguration(configuration);
        return Optional.of(configuration.getId());
    }

    private void inherit(RouteConfigurationDefinition configuration) {
        for (OnExceptionDefinition inherited : common.getOnExceptions()) {
            boolean hidden = configuration.getOnExceptions().stream()
                    .anyMatch(own -> own.getExceptions().stream().anyMatch(inherited.getExceptions()::contains));
            if (!hidden) {
                configuration.getOnExceptions().add(inherited);
            }
        }
        if (configuration.getOnCompletions().isEmpty()) {
            configuration.getOnCompletions().addAll(common.getOnCompletions());
        }
        configuration.getIntercepts().addAll(common.getIntercepts());
        configuration.getInterceptFroms().addAll(common.getInterceptFroms());
        configuration.getInterceptSendTos().addAll(common.getInterceptSendTos());
    }

    private void add(Element element, RouteConfigurationDefinition into, Flow flow) {
        Notes notes = new Notes();
        try {
            Node node = steps.rewriting().rewrite(element, flow, notes);
            Optional<Element> when = condition(element);
            when.ifPresent(first ->
                    node.add(steps.rewriting().rewrite(first, flow, notes).rename("onWhen")));
            ProcessorDefinition<?> definition = only(CamelParser.beside(node, notes), into);
            steps.settle(element, notes);
            when.ifPresent(first -> {
                account.converted(first);
                steps.steps(first, definition, flow);
            });
            steps.steps(element, definition, flow);
        } catch (BeyondException beyond) {
            account.settleRest(element, Outcome.STUBBED, String.valueOf(beyond.getMessage()));
        } catch (RuntimeException defect) { // whatever goes wrong with one, the routes are converted
            account.settleRest(element, Outcome.STUBBED, "the importer could not convert it: " + defect);
        }
    }

    /** The condition of an interceptor was its first step; all that came after it belonged to it. */
    private static Optional<Element> condition(Element interceptor) {
        return interceptor.children().stream()
                .filter(Vocabulary::step)
                .findFirst()
                .filter(first -> first.is("when"));
    }

    /** Moves the one definition that was read into the configuration that is built. */
    private static ProcessorDefinition<?> only(RouteConfigurationDefinition read, RouteConfigurationDefinition into) {
        for (OnExceptionDefinition one : read.getOnExceptions()) {
            into.getOnExceptions().add(one);
            return one;
        }
        for (OnCompletionDefinition one : read.getOnCompletions()) {
            into.getOnCompletions().add(one);
            return one;
        }
        for (InterceptFromDefinition one : read.getInterceptFroms()) {
            into.getInterceptFroms().add(one);
            return one;
        }
        for (InterceptSendToEndpointDefinition one : read.getInterceptSendTos()) {
            into.getInterceptSendTos().add(one);
            return one;
        }
        for (InterceptDefinition one : read.getIntercepts()) {
            into.getIntercepts().add(one);
            return one;
        }
        throw new BeyondException("Camel reads nothing of it");
    }

    private Optional<ErrorHandlerDefinition> handler(String ref, Notes different) {
        Element element = scope.errorHandlers().get(ref);
        try {
            return Optional.of(element == null ? ErrorHandlerBeans.of(ref, scope) : handler(element));
        } catch (BeyondException beyond) {
            different.different("failures are not handled by the error handler " + ref
                    + ", which has to be set up anew: " + beyond.getMessage());
            if (element != null && isOpen(element)) {
                account.stubbed(element, String.valueOf(beyond.getMessage()));
            }
            return Optional.empty();
        }
    }

    private ErrorHandlerDefinition handler(Element element) {
        Notes own = new Notes();
        ErrorHandlerDefinition handler = new ErrorHandling(scope).handler(element, own);
        if (isOpen(element)) {
            steps.settle(element, own);
        }
        return handler;
    }

    private boolean isOpen(Element element) {
        return account.unit(element).filter(unit -> unit.outcome().isEmpty()).isPresent();
    }

    /** Says of error handlers that no route names that they do nothing. */
    void settleUnused() {
        handlers.stream().filter(this::isOpen).forEach(handler -> account.ignored(handler, "no route names it"));
        scope.errorHandlers().values().stream()
                .filter(this::isOpen)
                .filter(profile -> profile.is("redeliveryPolicyProfile"))
                .forEach(account::converted);
    }
}
