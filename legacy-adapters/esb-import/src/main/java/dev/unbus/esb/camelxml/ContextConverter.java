package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.camelxml.Contexts.Context;
import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.Set;

/** Converts one context: what stands beside the routes first, then the routes, then the REST services. */
final class ContextConverter {

    static final Set<String> INJECTED = Set.of("template", "consumerTemplate", "fluentTemplate");
    private static final Set<String> REFERENCES =
            Set.of("routeContextRef", "restContextRef", "routeTemplateContextRef", "routeConfigurationContextRef");
    /** What stands with the routes that use it. */
    private static final Set<String> OF_ROUTES =
            Set.of("dataFormats", "propertyPlaceholder", "redeliveryPolicyProfile", "threadPool", "threadPoolProfile");

    private static final Set<String> PLATFORM = Set.of("jmxAgent", "contextScan", "routeController", "healthConfig");

    static final String ENCRYPTED =
            "nothing decrypts values: those that are ENC(…) have to be set anew, from the outside";

    static final String PROXY = "Camel Quarkus makes the proxy where Java asks for it with @Produce and the URI";

    private final Context context;
    private final ContextScope scope;
    private final Account account;

    ContextConverter(Context context, ContextScope scope) {
        this.context = context;
        this.scope = scope;
        this.account = scope.conversion().account();
    }

    void convert() {
        if (!context.isJavaOnly()) {
            ThreadPools.declare(context, scope);
        }
        Besides besides = new Besides(scope, context);
        RouteConverter routes = new RouteConverter(scope, besides);
        context.of("route").forEach(routes::route);
        new RouteTemplates(scope, routes).convert(context);
        new RestConverter(scope, routes, besides, context).convert();
        besides.settleUnused();
        context.members().forEach(this::settle);
        settleHolder(besides.notes());
    }

    private void settle(Element member) {
        if (context.isJavaOnly() && OF_ROUTES.contains(member.name())) {
            account.settleRest(member, Outcome.DIFFERENT, JavaOnly.WITH_JAVA);
        } else if (member.is("dataFormats")) {
            member.children().forEach(this::format);
        } else if (member.is("transformers") || member.is("validators")) {
            member.children()
                    .forEach(child -> account.settleRest(
                            child, Outcome.STUBBED, "what declared types do has to be steps of the routes"));
        }
        if (account.unit(member).isEmpty()
                || account.unit(member).orElseThrow().outcome().isPresent()
                || member.is("routeConfiguration")) {
            return;
        }
        String name = member.name();
        if (INJECTED.contains(name)) {
            account.ignored(member, "Camel Quarkus injects it where Java asks for it");
        } else if (PLATFORM.contains(name)) {
            account.ignored(member, "observation is that of the platform");
        } else if (REFERENCES.contains(name)) {
            reference(member);
        } else if (name.equals("endpoint")) {
            JavaOnly.endpoint(member, scope.project(), context.hasJava());
        } else if (name.equals("propertyPlaceholder")) {
            placeholder(member);
        } else {
            java(member);
        }
    }

    private void placeholder(Element member) {
        if (member.attribute("propertiesParserRef").isPresent()) {
            account.different(member, ENCRYPTED);
        } else {
            account.converted(member);
        }
    }

    private void reference(Element member) {
        boolean known = scope.conversion().roots().stream()
                .flatMap(root -> root.children().stream())
                .anyMatch(child -> child.attribute("id", "").equals(member.attribute("ref", " ")));
        if (known) {
            account.converted(member);
        } else {
            account.stubbed(member, "there is no " + member.attribute("ref", "") + " in the sources");
        }
    }

    private void java(Element member) {
        switch (member.name()) {
            case "routeBuilder" -> {
                String ref = member.attribute("ref", "");
                scope.project().beans().use(ref, Placeholder.Type.ROUTE_BUILDER, "", new Notes());
                account.different(member, "the routes in Java of the bean " + ref + " have to be moved over");
            }
            case "package", "packageScan" ->
                account.different(
                        member,
                        "the Java routes of "
                                + member.xml().replaceAll("<[^>]*>", " ").strip()
                                + " have to be moved over; Camel Quarkus finds them by itself");
            case "streamCaching" -> new ContextOptions(scope).streamCaching(member);
            case "properties", "globalOptions" -> new ContextOptions(scope).global(member);
            case "routeTemplate" ->
                account.settleRest(
                        member, Outcome.STUBBED, "no templated route of the sources is made of it: Java may do so");
            case "serviceCallConfiguration", "defaultServiceCallConfiguration" ->
                account.settleRest(
                        member,
                        Outcome.DIFFERENT,
                        "services are called at their addresses in the configuration; nothing looks them up");
            case "proxy" -> account.different(member, PROXY);
            case "hystrixConfiguration",
                    "defaultHystrixConfiguration",
                    "resilience4jConfiguration",
                    "defaultResilience4jConfiguration",
                    "faultToleranceConfiguration",
                    "defaultFaultToleranceConfiguration" ->
                account.settleRest(
                        member,
                        Outcome.DIFFERENT,
                        "circuit breakers are those of Quarkus (fault tolerance), with their thresholds");
            default ->
                account.settleRest(
                        member,
                        Outcome.STUBBED,
                        "there is no counterpart of " + member.name() + ": it has to be set up anew");
        }
    }

    private void format(Element format) {
        if (account.unit(format).filter(unit -> unit.outcome().isEmpty()).isEmpty()) {
            return;
        }
        try {
            Notes notes = new Notes();
            new DataFormats(scope).today(Node.of(format, any -> true), notes);
            account.converted(format, notes.toString());
        } catch (BeyondException beyond) {
            account.stubbed(format, String.valueOf(beyond.getMessage()));
        }
    }

    private void settleHolder(Notes notes) {
        Element holder = context.holder();
        if (account.unit(holder).filter(unit -> unit.outcome().isEmpty()).isEmpty()) {
            return;
        }
        new ContextOptions(scope).holder(holder, notes);
        account.converted(holder, notes.toString());
    }
}
