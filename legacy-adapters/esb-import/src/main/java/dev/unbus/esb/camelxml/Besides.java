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
import org.jspecify.annotations.Nullable;

/** What stands beside the routes of a context, or of one route: error handlers, exceptions, completions, interceptors. */
final class Besides {

    static final Set<String> NAMES =
            Set.of("onException", "onCompletion", "intercept", "interceptFrom", "interceptSendToEndpoint");

    private final ContextScope scope;
    private final Account account;
    private final StepConverter steps;
    /** What stands in the context itself, which all of its routes have. */
    private final RouteConfigurationDefinition around;
    /** What a route has that says nothing of its own. */
    private final RouteConfigurationDefinition common;

    private final List<Element> configurations;
    private final List<Element> handlers = new ArrayList<>();
    private final Notes notes = new Notes();

    Besides(ContextScope scope, Context context) {
        this.scope = scope;
        this.account = scope.conversion().account();
        this.steps = new StepConverter(scope);
        configurations = context.of("routeConfiguration");
        around = RouteConfigurations.empty(scope.name() + "-around");
        common = RouteConfigurations.empty(scope.name() + "-handling");
        for (Element member : context.members()) {
            if (NAMES.contains(member.name())) {
                add(member, around, new Flow(common.getId(), false));
            } else if (member.is("errorHandler")) {
                handlers.add(member);
            }
        }
        configurations.forEach(this::configuration);
        context.holder()
                .attribute("errorHandlerRef")
                .flatMap(ref -> handler(ref, notes))
                .ifPresent(around::setErrorHandler);
        RouteConfigurations.into(common, around);
        scope.project()
                .configurations()
                .of(Optional.empty(), configurations)
                .forEach(one -> RouteConfigurations.into(common, one));
        if (!RouteConfigurations.isEmpty(common)) {
            scope.conversion().routeConfiguration(common);
        }
    }

    private void configuration(Element element) {
        if (!isOpen(element) || scope.project().configurations().has(element)) {
            return;
        }
        RouteConfigurationDefinition converted = RouteConfigurations.empty(element.attribute("id", "any"));
        element.children().stream()
                .filter(child -> NAMES.contains(child.name()))
                .forEach(child -> add(child, converted, new Flow(common.getId(), false)));
        element.child("errorHandler").ifPresent(handler -> converted.setErrorHandler(inner(handler)));
        scope.project().configurations().add(element, converted);
    }

    /** What is different for all routes of the context. */
    Notes notes() {
        return notes;
    }

    /** The configuration that a route needs; empty when it needs none. Notes what is different. */
    Optional<String> configuration(Element route, String id, Notes different) {
        List<Element> own = route.children().stream()
                .filter(child -> NAMES.contains(child.name()))
                .toList();
        Optional<String> handlerRef = route.attribute("errorHandlerRef");
        Optional<String> named = route.attribute("routeConfigurationId").filter(ids -> !ids.isBlank());
        if (own.isEmpty() && handlerRef.isEmpty() && named.isEmpty()) {
            return RouteConfigurations.isEmpty(common) ? Optional.empty() : Optional.of(common.getId());
        }
        RouteConfigurationDefinition others = named.isEmpty() ? common : named(named, different);
        RouteConfigurationDefinition configuration = RouteConfigurations.empty(id + "-handling");
        own.forEach(element -> add(element, configuration, new Flow(id, false)));
        configuration.setErrorHandler(
                handlerRef.flatMap(ref -> handler(ref, different)).orElse(others.getErrorHandler()));
        inherit(configuration, others);
        if (RouteConfigurations.isEmpty(configuration)) {
            return Optional.empty();
        }
        scope.conversion().routeConfiguration(configuration);
        return Optional.of(configuration.getId());
    }

    /** What a route has that names configurations: what stands in the context, and those. */
    private RouteConfigurationDefinition named(Optional<String> ids, Notes different) {
        RouteConfigurationDefinition all = RouteConfigurations.empty("named");
        RouteConfigurations.into(all, around);
        List<String> absent = RouteConfigurations.absent(ids.orElseThrow(), configurations);
        if (!absent.isEmpty()) {
            different.different(
                    "without the route configurations " + absent + ", which are not in the XML of the sources");
        }
        scope.project().configurations().of(ids, configurations).forEach(one -> RouteConfigurations.into(all, one));
        return all;
    }

    private static void inherit(RouteConfigurationDefinition configuration, RouteConfigurationDefinition others) {
        for (OnExceptionDefinition inherited : others.getOnExceptions()) {
            boolean hidden = configuration.getOnExceptions().stream()
                    .anyMatch(own -> own.getExceptions().stream().anyMatch(inherited.getExceptions()::contains));
            if (!hidden) {
                configuration.getOnExceptions().add(inherited);
            }
        }
        if (configuration.getOnCompletions().isEmpty()) {
            configuration.getOnCompletions().addAll(others.getOnCompletions());
        }
        configuration.getIntercepts().addAll(others.getIntercepts());
        configuration.getInterceptFroms().addAll(others.getInterceptFroms());
        configuration.getInterceptSendTos().addAll(others.getInterceptSendTos());
    }

    private void add(Element element, RouteConfigurationDefinition into, Flow flow) {
        if (element.is("onException") && LibraryExceptions.gone(element, scope.conversion())) {
            LibraryExceptions.leaveOut(element, account);
            return;
        }
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

    /** The error handler in a route configuration, which is no unit of its own. */
    private @Nullable ErrorHandlerDefinition inner(Element element) {
        try {
            return new ErrorHandling(scope).handler(element, notes);
        } catch (BeyondException beyond) {
            notes.different("failures are not handled by the error handler of a route configuration, which has to be"
                    + " set up anew: " + beyond.getMessage());
            return null;
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
