package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.java.MovedClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.model.BeanFactoryDefinition;

/** What is particular to routers: splitting, aggregating, balancing, breaking circuits. */
final class RouterRules {

    static final String COMPUTED =
            "the addresses are computed: what they name has to be an endpoint of the integration";
    private static final String NO_DELIMITER = "\u0000";

    private static final Map<String, String> BALANCERS = Map.of(
            "failover", "failoverLoadBalancer",
            "roundRobin", "roundRobinLoadBalancer",
            "random", "randomLoadBalancer",
            "sticky", "stickyLoadBalancer",
            "topic", "topicLoadBalancer",
            "weighted", "weightedLoadBalancer",
            "custom", "customLoadBalancer");

    /** The bean that groups exchanges, which is none of the sources. */
    static final String GROUPED = "unbusGroupedExchanges";

    private final ContextScope scope;

    RouterRules(ContextScope scope) {
        this.scope = scope;
    }

    void into(Map<String, StepRules.Rule> rules) {
        rules.put("aggregate", this::aggregate);
        rules.put("loadBalance", this::loadBalance);
        rules.put("hystrix", this::hystrix);
        rules.put("circuitBreaker", this::circuitBreaker);
        rules.put("enrich", this::enrich);
        rules.put("pollEnrich", this::enrich);
        rules.put("recipientList", this::addresses);
        rules.put("routingSlip", this::addresses);
        rules.put("dynamicRouter", this::addresses);
        rules.put("filter", this::filter);
        rules.put("throttle", this::throttle);
        rules.put("delay", this::delay);
        rules.put("resequence", this::resequence);
        rules.put("serviceCall", this::serviceCall);
        rules.put("saga", this::saga);
        rules.put("threads", step -> ThreadPools.rejected(step.node(), step.notes()));
    }

    /** The classes of exceptions below a node; one of a library that is not there is left out, when others remain. */
    static void exceptions(Node node, ContextScope scope, Notes notes) {
        List<Node> named = node.children().stream()
                .filter(child -> child.name().equals("exception"))
                .toList();
        int left = named.size();
        for (Node exception : named) {
            try {
                exception(exception, scope, notes);
            } catch (BeyondException absent) {
                if (--left == 0) {
                    standIn(exception.text(), absent, scope, notes);
                    return;
                }
                node.children().remove(exception);
                notes.different("without " + exception.text() + ", which nothing here throws");
            }
        }
    }

    /** The class of an exception that is named alone: one of its name keeps the steps that it was handled with. */
    private static void standIn(String type, BeyondException absent, ContextScope scope, Notes notes) {
        if (type.startsWith("org.apache.camel.")) {
            throw absent;
        }
        scope.conversion()
                .placeholder(new Placeholder(Placeholder.CLASS + type, type, Set.of(), Placeholder.Type.EXCEPTION));
        notes.different(
                "nothing here throws " + type + ", whose library is not there: a class of its name stands in its place,"
                        + " and what is thrown instead has to be named");
    }

    /** The class of an exception, which Camel 2 takes with spaces around it. */
    private static void exception(Node exception, ContextScope scope, Notes notes) {
        Camel2.exception(exception.text().strip(), scope.project().camel2(), notes);
        String type = MovedClasses.now(exception.text().strip());
        exception.text(type);
        if (!Classes.present(type) && !Classes.library(type)) {
            scope.project().beans().ownClass(type, Placeholder.Type.EXCEPTION, notes);
        } else if (!Classes.present(type) && !LibraryExceptions.comes(type, scope.conversion())) {
            throw new BeyondException("the exception " + type + " is of a library that is no longer there");
        }
    }

    private void aggregate(StepRules.Step step) {
        Node node = step.node();
        for (Node child : node.children()) {
            if (child.name().equals("completionSize") || child.name().equals("completionTimeout")) {
                child.rename(child.name() + "Expression");
            }
        }
        node.take("groupExchanges").filter("true"::equals).ifPresent(yes -> grouped(node, step.notes()));
        if (node.attribute("aggregationStrategy").isEmpty()) {
            throw new BeyondException("it names no aggregation strategy");
        }
    }

    private void grouped(Node node, Notes notes) {
        BeanFactoryDefinition<?> bean = new BeanFactoryDefinition<>();
        bean.setName(GROUPED);
        bean.setType("org.apache.camel.processor.aggregate.GroupedExchangeAggregationStrategy");
        scope.conversion().bean(bean);
        node.set("aggregationStrategy", GROUPED);
        notes.different("the grouped exchanges are the body only, and no longer the property CamelGroupedExchange");
    }

    private void loadBalance(StepRules.Step step) {
        Node node = step.node();
        if (node.child("circuitBreaker").isPresent()) {
            throw new BeyondException("this load balancer no longer exists");
        }
        node.take("ref").ifPresent(ref -> node.children().add(0, new Node("customLoadBalancer").set("ref", ref)));
        String inherit = node.take("inheritErrorHandler").orElse(null);
        for (Node child : node.children()) {
            child.rename(BALANCERS.getOrDefault(child.name(), child.name()));
            if (child.name().equals("failoverLoadBalancer")) {
                child.set("inheritErrorHandler", inherit);
                exceptions(child, scope, step.notes());
            } else if (child.name().equals("customLoadBalancer")) {
                String ref = child.attribute("ref").orElse(child.text().strip());
                child.set("ref", scope.project().beans().use(ref, Placeholder.Type.LOAD_BALANCER, "", step.notes()));
            }
        }
    }

    private void hystrix(StepRules.Step step) {
        Node node = step.node();
        node.rename("circuitBreaker");
        node.take("hystrixConfigurationRef");
        Node configuration = node.child("hystrixConfiguration").orElse(null);
        String timeout = configuration == null
                ? "1000"
                : configuration.attribute("executionTimeoutInMilliseconds").orElse("1000");
        node.children().removeIf(child -> child.name().equals("hystrixConfiguration"));
        node.add(new Node("faultToleranceConfiguration")
                .set("timeoutEnabled", "true")
                .set("timeoutDuration", timeout));
        step.notes().different("the circuit breaker is that of Quarkus (fault tolerance), with its thresholds");
    }

    private void circuitBreaker(StepRules.Step step) {
        Node node = step.node();
        if (node.child("resilience4jConfiguration").isPresent()
                || node.child("hystrixConfiguration").isPresent()) {
            node.children().removeIf(child -> child.name().endsWith("Configuration"));
            step.notes().different("the circuit breaker is that of Quarkus (fault tolerance), with its thresholds");
        }
        node.take("configurationRef");
    }

    private void enrich(StepRules.Step step) {
        Node node = step.node();
        String uri = node.take("uri").or(() -> node.take("resourceUri")).orElse(null);
        String ref = node.take("ref").or(() -> node.take("resourceRef")).orElse(null);
        String address = ref == null
                ? uri
                : scope.endpoint(ref).orElseThrow(() -> new BeyondException("there is no endpoint " + ref));
        if (address != null) {
            node.children().add(0, new Node("constant").text(address));
        }
        EndpointUse use = new EndpointUse(
                step.element(), node.name().equals("pollEnrich"), node.name().equals("enrich"), scope, step.notes());
        node.child("constant")
                .ifPresent(constant -> constant.text(scope.project().endpoints().convert(constant.text(), use)));
        boolean written = node.child("constant").isPresent() || inSimple(node, NO_DELIMITER, use);
        if (!written) {
            step.notes().different(COMPUTED);
        }
    }

    /** Converts addresses in Simple whose components are written down; whether they are. */
    private boolean inSimple(Node node, String delimiter, EndpointUse use) {
        Node simple = node.child("simple").orElse(null);
        if (simple == null) {
            return false;
        }
        List<String> addresses = SimpleUris.one(simple.text(), delimiter)
                ? List.of(simple.text())
                : List.of(simple.text().split(Pattern.quote(delimiter), -1));
        if (!addresses.stream().allMatch(address -> SimpleUris.one(address, delimiter))) {
            return false;
        }
        simple.text(addresses.stream()
                .map(address -> scope.project().endpoints().convert(address.strip(), use))
                .collect(Collectors.joining(delimiter)));
        return true;
    }

    /** Addresses that are written down are converted; computed ones are what the message brings. */
    private void addresses(StepRules.Step step) {
        Node node = step.node();
        if (node.name().equals("routingSlip")) {
            node.take("name").ifPresent(header -> node.children().add(0, new Node("header").text(header)));
        }
        EndpointUse use = new EndpointUse(step.element(), false, step.flow().answered(), scope, step.notes());
        String delimiter = node.attribute("delimiter")
                .or(() -> node.attribute("uriDelimiter"))
                .orElse(",");
        node.child("constant").ifPresent(constant -> {
            StringBuilder all = new StringBuilder();
            for (String address : constant.text().split(Pattern.quote(delimiter), -1)) {
                all.append(all.isEmpty() ? "" : delimiter)
                        .append(scope.project().endpoints().convert(address.strip(), use));
            }
            constant.text(all.toString());
        });
        inSimple(node, delimiter, use);
        if (node.child("constant").isEmpty()) {
            step.notes().different(COMPUTED);
        }
    }

    /** Camel 2 always noted whether a filter let a message through. */
    private void filter(StepRules.Step step) {
        if (scope.project().camel2()) {
            step.node().set("statusPropertyName", "CamelFilterMatched");
        }
    }

    private void throttle(StepRules.Step step) {
        step.node()
                .take("maximumRequestsPerPeriod")
                .ifPresent(most -> step.node().children().add(0, new Node("constant").text(most)));
    }

    /** Camel 2 kept the thread waiting unless it was told otherwise, so that no other message went on meanwhile. */
    private void delay(StepRules.Step step) {
        Project project = scope.project();
        boolean said = step.node().attribute("asyncDelayed").isPresent();
        if (said || (project.camel3() && !project.camel2())) {
            return;
        }
        step.node().set("asyncDelayed", "false");
        if (!project.camel2()) {
            step.notes().different("the thread waits, as in Camel 2; in Camel 3 it went on with other messages");
        }
    }

    private void resequence(StepRules.Step step) {
        for (Node child : step.node().children()) {
            if (child.name().equals("batch-config") || child.name().equals("stream-config")) {
                child.rename(child.name().replace("-c", "C"));
            }
        }
    }

    /** Camel's YAML writer loses what a saga does at its end. */
    private void saga(StepRules.Step step) {
        for (String part : List.of("compensation", "completion", "option")) {
            if (step.node().child(part).isPresent()) {
                throw new BeyondException("the " + part + " of the saga has to be set up anew");
            }
        }
    }

    /** A service is called by its name, which the platform resolves, or at the one address that the sources say. */
    private void serviceCall(StepRules.Step step) {
        Node node = step.node();
        String name = node.take("name").orElse("").strip().replaceFirst("^https?[45]?:(//)?", "");
        if (name.isEmpty()
                || node.attribute("uri").isPresent()
                || node.attribute("expressionRef").isPresent()) {
            throw new BeyondException("service calls are left to the platform: it has to be an address");
        }
        String servers = node.child("staticServiceDiscovery")
                .flatMap(discovery -> discovery.attribute("servers"))
                .orElse("")
                .replaceFirst("^.*@", "");
        String service = name.replaceFirst("[/?].*", "");
        String host = servers.isEmpty() || servers.contains(",") ? service : servers;
        node.attributeNames().forEach(node::take);
        node.children().clear();
        EndpointUse use = new EndpointUse(step.element(), false, true, scope, step.notes());
        node.rename("to")
                .set(
                        "uri",
                        scope.project().endpoints().convert("http://" + host + name.substring(service.length()), use));
        step.notes().different("the service is called at its address in the configuration; nothing looks it up");
    }
}
