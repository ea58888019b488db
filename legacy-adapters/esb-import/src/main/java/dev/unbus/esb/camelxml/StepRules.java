package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.java.MovedClasses;
import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is particular to steps, by the name of the element. */
final class StepRules {

    private final ContextScope scope;
    private final WireTaps taps;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    /** What is known while a step is rewritten. */
    record Step(Node node, Element element, Flow flow, Notes notes) {}

    @FunctionalInterface
    interface Rule {
        void apply(Step step);
    }

    StepRules(ContextScope scope) {
        this.scope = scope;
        this.taps = new WireTaps(scope);
        endpoints();
        calls();
        new RouterRules(scope).into(rules);
        new DataRules(scope).into(rules);
        beside();
    }

    void apply(Node node, Element element, Flow flow, Notes notes) {
        Rule rule = rules.get(node.name());
        if (rule != null) {
            rule.apply(new Step(node, element, flow, notes));
        }
    }

    private void endpoints() {
        rules.put("to", step -> uri(step, answered(step)));
        rules.put("toD", step -> dynamic(step, answered(step)));
        rules.put("inOnly", step -> pattern(step, "InOnly"));
        rules.put("inOut", step -> pattern(step, "InOut"));
        rules.put("kamelet", step -> {
            String name = step.node().take("name").orElse("");
            step.node().rename("to").set("uri", "kamelet:" + name);
            uri(step, step.flow().answered());
        });
        rules.put("wireTap", this::wireTap);
        rules.put("setHeader", this::address);
        rules.put("setProperty", this::address);
        rules.put("interceptFrom", this::filtered);
        rules.put("interceptSendToEndpoint", this::filtered);
    }

    private static boolean answered(Step step) {
        String pattern = step.node().attribute("pattern").orElse("");
        return pattern.isEmpty() ? step.flow().answered() : pattern.equals("InOut");
    }

    private void pattern(Step step, String pattern) {
        step.node().rename("to").set("pattern", pattern);
        uri(step, pattern.equals("InOut"));
    }

    private void uri(Step step, boolean answered) {
        Node node = step.node();
        node.take("ref").ifPresent(ref -> node.set("uri", endpoint(ref)));
        String uri = node.attribute("uri").orElseThrow(() -> new BeyondException("it names no endpoint"));
        EndpointUse use = new EndpointUse(step.element(), false, answered, scope, step.notes());
        node.set("uri", scope.project().endpoints().convert(uri, use));
    }

    private void computed(Step step) {
        String uri = step.node().attribute("uri").orElseThrow();
        step.node().set("uri", SimpleUris.dynamic(uri, scope, step.notes()));
    }

    private String endpoint(String ref) {
        return scope.endpoint(ref).orElseThrow(() -> new BeyondException("there is no endpoint " + ref));
    }

    /** An endpoint each message says, or a part of which it says. */
    private void dynamic(Step step, boolean answered) {
        if (SimpleUris.whole(step.node().attribute("uri").orElse(""))) {
            step.notes().different(RouterRules.COMPUTED);
        } else {
            uri(step, answered);
        }
        computed(step);
    }

    private void wireTap(Step step) {
        if (step.node().attribute("dynamicUri").orElse("true").equals("false")) {
            uri(step, false);
        } else {
            dynamic(step, false);
        }
        taps.apply(step);
    }

    /** A constant that says where the message goes later. */
    private void address(Step step) {
        boolean used =
                scope.project().addresses().has(step.node().attribute("name").orElse(""));
        Node constant = step.node().child("constant").orElse(null);
        if (!used || constant == null) {
            return;
        }
        EndpointUse use = new EndpointUse(step.element(), false, step.flow().answered(), scope, step.notes());
        try {
            constant.text(Stream.of(constant.text().split(",", -1))
                    .map(address -> scope.project().endpoints().convert(address.strip(), use))
                    .collect(Collectors.joining(",")));
        } catch (BeyondException none) {
            step.notes().different("it may be no address of today: " + none.getMessage());
        }
    }

    private void filtered(Step step) {
        Node node = step.node();
        String uri = node.attribute("uri").orElse("");
        if (uri.contains("*") || uri.contains("|")) {
            node.set("uri", EndpointPatterns.today(uri, scope, step.notes()));
            return;
        }
        if (uri.isEmpty() || uri.startsWith("mock:") || uri.startsWith("log:")) {
            return;
        }
        EndpointUse use =
                new EndpointUse(step.element(), node.name().equals("interceptFrom"), false, scope, step.notes());
        node.set("uri", scope.project().endpoints().convert(uri, use));
    }

    private void calls() {
        rules.put("bean", this::bean);
        rules.put("process", step -> step.node()
                .set(
                        "ref",
                        scope.project()
                                .beans()
                                .use(
                                        step.node().attribute("ref").orElse(""),
                                        Placeholder.Type.PROCESSOR,
                                        "",
                                        step.notes())));
        rules.put("throwException", this::throwException);
        rules.put("transacted", this::transacted);
        rules.put("policy", this::policy);
    }

    private void bean(Step step) {
        Node node = step.node();
        node.take("cache").filter("false"::equals).ifPresent(no -> node.set("scope", "Prototype"));
        node.take("multiParameterArray");
        node.text("");
        node.attribute("method").ifPresent(call -> node.set("method", SimpleText.functions(call)));
        String method = node.attribute("method").orElse("");
        String type = node.take("beanType").orElse(null);
        String ref = node.attribute("ref").orElse(null);
        if (ref == null && type != null && Classes.present(type)) {
            node.set("beanType", type);
        } else if (ref == null && type != null) {
            node.set("ref", scope.project().beans().useClass(type, Placeholder.Type.BEAN, method, step.notes()));
            step.notes().different("all calls share one object, where each had one of its own in Camel 2");
        } else if (ref != null) {
            node.set("ref", scope.project().beans().use(ref, Placeholder.Type.BEAN, method, step.notes()));
        }
    }

    private void throwException(Step step) {
        Node node = step.node();
        node.take("ref").ifPresent(ref -> thrown(node, ref));
        node.attribute("message").ifPresent(text -> node.set("message", SimpleText.rewrite(text)));
        node.attribute("exceptionType").ifPresent(type -> node.set("exceptionType", MovedClasses.now(type.strip())));
        node.attribute("exceptionType")
                .filter(type -> !Classes.present(type) && !LibraryExceptions.comes(type, scope.conversion()))
                .ifPresent(type -> scope.project().beans().ownClass(type, Placeholder.Type.EXCEPTION, step.notes()));
    }

    /** An exception that is a bean: the same one for each message, before; a new one for each, now. */
    private void thrown(Node node, String ref) {
        Element bean = scope.project().beans().element(ref);
        if (bean == null || !bean.is("bean")) {
            throw new BeyondException("there is no exception " + ref);
        }
        scope.project().beans().mark(ref);
        node.set("exceptionType", LegacyBeans.className(bean));
        String message = bean.children().stream()
                .filter(child -> child.is("constructor-arg") || child.is("argument"))
                .findFirst()
                .flatMap(LibraryBeans::value)
                .orElse("");
        node.set("message", message);
    }

    /** A transaction goes around the whole route, with the steps in it before all others. */
    private void transacted(Step step) {
        boolean first = step.element().parent().stream()
                .flatMap(around -> around.children().stream())
                .filter(child -> !Besides.NAMES.contains(child.name()) && !child.is("from") && !child.is("description"))
                .findFirst()
                .filter(step.element()::equals)
                .isPresent();
        boolean steps = step.element().children().stream().anyMatch(Vocabulary::step);
        if (step.element().is("transacted") && steps && !first) {
            throw new BeyondException("the steps of a transacted that is not first came before those before it");
        }
        step.node().take("ref").ifPresent(ref -> {
            Element policy = scope.project().beans().element(ref);
            String propagation = policy == null
                    ? ref
                    : LibraryBeans.property(policy, "propagationBehaviorName").orElse("PROPAGATION_REQUIRED");
            scope.project().beans().mark(ref);
            if (propagation.startsWith("PROPAGATION_")) {
                step.node().set("ref", propagation);
            } else {
                step.notes().different("the policy " + ref + " is not in the sources: a transaction is required");
            }
        });
        step.notes().different("the transaction is that of Quarkus (Narayana)");
    }

    private void policy(Step step) {
        String ref = step.node().attribute("ref").orElse("");
        Element policy = scope.project().beans().element(ref);
        boolean own = policy == null
                ? !ref.startsWith("PROPAGATION_")
                : policy.is("bean") && !Classes.library(LegacyBeans.className(policy));
        if (own) {
            step.node().set("ref", scope.project().beans().use(ref, Placeholder.Type.POLICY, "", step.notes()));
            return;
        }
        if (policy == null || !LegacyBeans.className(policy).endsWith("SpringTransactionPolicy")) {
            throw new BeyondException("the policy " + ref + " has to be set up anew");
        }
        transacted(step);
        if (step.node().attribute("ref").isEmpty()) {
            step.node().set("ref", "PROPAGATION_REQUIRED");
        }
    }

    private void beside() {
        rules.put("onException", this::onException);
        rules.put("doCatch", this::exceptions);
        rules.put("onCompletion", step -> {
            step.node().take("executorService");
            step.node()
                    .children()
                    .removeIf(child ->
                            child.name().equals("onWhen") && child.children().isEmpty());
        });
    }

    private void onException(Step step) {
        exceptions(step);
        step.node().take("onRedeliveryRef").ifPresent(ref -> step.node()
                .set(
                        "onRedeliveryRef",
                        scope.project().beans().use(ref, Placeholder.Type.PROCESSOR, "", step.notes())));
        step.node().child("redeliveryPolicy").ifPresent(policy -> ErrorHandling.policy(policy, step.notes()));
        ErrorHandling.profile(step.node(), scope, step.notes());
    }

    private void exceptions(Step step) {
        RouterRules.exceptions(step.node(), scope, step.notes());
        if (step.node().name().equals("doCatch")) {
            Rethrowing.read(step.node());
        }
    }
}
