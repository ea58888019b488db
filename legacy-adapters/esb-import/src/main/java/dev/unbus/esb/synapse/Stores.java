package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.model.LoadBalanceDefinition;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.RedeliveryPolicyDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.loadbalancer.RoundRobinLoadBalancerDefinition;

/** Message stores and what works them off. */
final class Stores {

    private static final Map<String, String> RABBIT = Map.of(
            "rabbitmq.server.host.name", "store.rabbitmq.host.name",
            "rabbitmq.server.port", "store.rabbitmq.host.port",
            "rabbitmq.server.user.name", "store.rabbitmq.username",
            "rabbitmq.server.virtual.host", "store.rabbitmq.virtual.host",
            "rabbitmq.queue.name", "store.rabbitmq.queue.name",
            "rabbitmq.queue.routing.key", "store.rabbitmq.route.key",
            "rabbitmq.exchange.name", "store.rabbitmq.exchange.name");

    /** A store in memory had no limit. Camel takes the largest number there is for none said, and that for 1,000. */
    private static final int UNLIMITED = 1_000_000_000;

    private static final String ASIDE = "&waitForTaskToComplete=Never";

    private final Estate estate;

    Stores(Estate estate) {
        this.estate = estate;
    }

    void store(Element store) {
        String name = Artifacts.name(store);
        String id = estate.route(store, name + " store");
        String address = address(store, false);
        estate.callable(id, store, Flow.Direction.REQUEST, "", flow -> {
            ToDefinition to = Model.to(address);
            to.setPattern("InOnly");
            flow.add(to);
            settle(store);
        });
    }

    private void settle(Element store) {
        if (kind(store).contains("InMemory") || kind(store).isEmpty()) {
            estate.account().converted(store);
        } else {
            boolean table = kind(store).toLowerCase(Locale.ROOT).contains("jdbc");
            estate.account()
                    .different(
                            store,
                            "the payload is kept, not the context of the message"
                                    + (table ? ", in a queue of the platform instead of a table" : ""));
        }
    }

    private static String kind(Element store) {
        return store.attribute("class", "");
    }

    private String address(Element store, boolean reads) {
        String key = Names.kebab(Artifacts.name(store));
        String kind = kind(store);
        if (kind.isEmpty() || kind.contains("InMemory")) {
            String own = estate.route(store, Artifacts.name(store) + " store");
            return "seda:" + own + "?size=" + UNLIMITED + ASIDE;
        }
        if (kind.toLowerCase(Locale.ROOT).contains("jms")) {
            String queue = parameter(store, "store.jms.destination").orElse(Artifacts.name(store));
            return "unbus-jms:queue:" + estate.conversion().setting(key + ".destination", queue);
        }
        if (kind.toLowerCase(Locale.ROOT).contains("jdbc")) {
            return "unbus-jms:queue:" + estate.conversion().setting(key + ".destination", Artifacts.name(store));
        }
        if (kind.toLowerCase(Locale.ROOT).contains("rabbit")) {
            Rabbit rabbit = new Rabbit(estate.conversion(), key, name -> rabbit(store, name));
            return reads ? rabbit.source() : rabbit.target(true, "");
        }
        throw new Unconvertible("a store of the class " + kind + " has no counterpart");
    }

    /** A parameter of the transport by what the store calls it. */
    private static Optional<String> rabbit(Element store, String name) {
        Optional<String> value = Optional.ofNullable(RABBIT.get(name)).flatMap(own -> parameter(store, own));
        return value.isEmpty() && name.equals("rabbitmq.queue.name") ? Optional.of(Artifacts.name(store)) : value;
    }

    static Optional<String> parameter(Element holder, String name) {
        return holder.children("parameter").stream()
                .filter(each -> each.attribute("name", "").equals(name))
                .map(each -> each.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    void processor(Element processor) {
        String store = processor.attribute("messageStore", "");
        Element source = estate.artifacts()
                .find("messageStore", store, processor)
                .orElseThrow(() -> new Unconvertible("the store " + store + " is not among the sources"));
        String address = address(source, true).replace(ASIDE, "");
        String id = estate.route(processor, Artifacts.name(processor));
        List<Element> workers = address.startsWith("seda:") ? workers(source) : List.of();
        boolean turns = workers.size() > 1 && workers.contains(processor);
        if (turns && workers.get(0) == processor) {
            takeTurns(workers, address, source);
        }
        boolean forwards = processor.attribute("class", "").contains("orward")
                || processor.attribute("targetEndpoint").isPresent();
        estate.add(id, processor, route -> {
            route.from(turns ? "direct:" + id : address);
            if (!isActive(processor)) {
                route.setAutoStartup("false");
            }
            route.setRouteConfigurationId(retries(processor, id));
            if (forwards) {
                forward(processor, route, id);
            } else {
                sample(processor, route);
            }
        });
    }

    private static boolean isActive(Element processor) {
        return !parameter(processor, "is.active").orElse("true").equals("false");
    }

    /** The processors that work a store off. */
    private List<Element> workers(Element store) {
        return estate.artifacts().all("messageProcessor").stream()
                .filter(Stores::isActive)
                .filter(each -> estate.artifacts()
                        .find("messageStore", each.attribute("messageStore", ""), each)
                        .filter(found -> found == store)
                        .isPresent())
                .toList();
    }

    /** A queue in memory has one reader, which hands each message to one of the processors. */
    private void takeTurns(List<Element> workers, String address, Element store) {
        String id = estate.conversion().names().route(Artifacts.name(store) + " turns");
        estate.add(id, store, route -> {
            route.from(address);
            LoadBalanceDefinition turns = new LoadBalanceDefinition();
            turns.setLoadBalancerType(new RoundRobinLoadBalancerDefinition());
            workers.forEach(each -> turns.addOutput(Model.to("direct:" + estate.route(each, Artifacts.name(each)))));
            Model.add(route, turns);
        });
    }

    private String retries(Element processor, String id) {
        String attempts = parameter(processor, "max.delivery.attempts").orElse("-1");
        OnExceptionDefinition failing = new OnExceptionDefinition();
        failing.setExceptions(List.of(Throwable.class.getName()));
        RedeliveryPolicyDefinition policy = new RedeliveryPolicyDefinition();
        boolean counted = attempts.matches("[1-9]\\d{0,8}");
        policy.setMaximumRedeliveries(counted ? String.valueOf(Integer.parseInt(attempts) - 1) : "-1");
        policy.setRedeliveryDelay(parameter(processor, "client.retry.interval").orElse("1000"));
        failing.setRedeliveryPolicyType(policy);
        RouteConfigurationDefinition configuration = new RouteConfigurationDefinition();
        configuration.setId(id + "-retries");
        configuration.setOnExceptions(List.of(failing));
        estate.conversion().routeConfiguration(configuration);
        return configuration.getId();
    }

    private void forward(Element processor, RouteDefinition route, String id) {
        List<String> targets = targets(processor);
        Flow flow = estate.flow(id, processor, route, Flow.Direction.REQUEST, "");
        if (targets.isEmpty()) {
            unaddressed(processor, flow);
            return;
        }
        if (targets.size() > 1) {
            throw new Unconvertible("where to forward to is said by each message: " + targets);
        }
        String endpoint = estate.endpoints().routeOf(targets.get(0), processor);
        flow.add(Model.mediate(endpoint, "Forwarded"));
        parameter(processor, "message.processor.reply.sequence")
                .flatMap(key -> estate.sequence(key, processor))
                .ifPresent(reply -> flow.add(Model.to("direct:" + reply)));
        estate.account()
                .settle(
                        processor,
                        Outcome.DIFFERENT,
                        "messages are forwarded as they come, not by the interval" + lost(processor) + unused(processor)
                                + elsewhere(endpoint));
    }

    private String elsewhere(String endpoint) {
        String difference = estate.endpoints().elsewhere(endpoint);
        return difference.isEmpty() ? "" : "; " + difference;
    }

    private static String unused(Element processor) {
        List<String> unused = Stream.of("fault.sequence", "deactivate.sequence", "failMessagesStore")
                .filter(name ->
                        parameter(processor, "message.processor." + name).isPresent())
                .toList();
        return unused.isEmpty() ? "" : "; its parameters " + String.join(", ", unused) + " are not used";
    }

    /** A message for which nothing says where it goes is taken away. */
    private void unaddressed(Element processor, Flow flow) {
        LogDefinition log = new LogDefinition("Nothing says where the message is forwarded to: it is taken away");
        log.setLoggingLevel("WARN");
        flow.add(log);
        estate.account()
                .different(
                        processor, "messages are taken away as they come, not by the interval: none has an endpoint");
    }

    /** The endpoint that the processor names, or those that the property {@code target.endpoint} of messages can name. */
    private List<String> targets(Element processor) {
        Optional<String> own = processor.attribute("targetEndpoint").or(() -> parameter(processor, "target.endpoint"));
        if (own.isPresent()) {
            return List.of(own.get());
        }
        return estate.conversion().roots().stream()
                .filter(root -> root.file().equals(processor.file()) || !root.is("definitions"))
                .flatMap(Element::all)
                .filter(each ->
                        each.is("property") && each.attribute("name", "").equals("target.endpoint"))
                .map(each -> each.attribute("value")
                        .filter(value -> !value.isEmpty())
                        .orElseThrow(() -> new Unconvertible("where to forward to is computed")))
                .distinct()
                .toList();
    }

    private static String lost(Element processor) {
        boolean drops = parameter(processor, "max.delivery.drop").orElse("").equalsIgnoreCase("Enabled");
        boolean counted =
                parameter(processor, "max.delivery.attempts").orElse("-1").matches("[1-9]\\d*");
        return counted && !drops
                ? "; after the last attempt a message is dropped, where the old processor kept it and stopped"
                : "";
    }

    private void sample(Element processor, RouteDefinition route) {
        String key = parameter(processor, "sequence").orElseThrow(() -> new Unconvertible("the sequence is not said"));
        String sequence = estate.sequence(key, processor)
                .orElseThrow(() -> new Unconvertible("the sequence " + key + " is not among the sources"));
        Model.add(route, Model.mediate(sequence, "Mediation"));
        estate.account().different(processor, "messages are worked off as they come, not by the interval");
    }
}
