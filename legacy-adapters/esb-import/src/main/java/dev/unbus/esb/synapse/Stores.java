package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.RedeliveryPolicyDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;

/** Message stores and what works them off. */
final class Stores {

    private final Estate estate;

    Stores(Estate estate) {
        this.estate = estate;
    }

    void store(Element store) {
        String name = Artifacts.name(store);
        String id = estate.route(store, name + " store");
        String address = address(store);
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

    private String address(Element store) {
        String key = Names.kebab(Artifacts.name(store));
        String kind = kind(store);
        if (kind.isEmpty() || kind.contains("InMemory")) {
            String own = estate.route(store, Artifacts.name(store) + " store");
            return "seda:" + own + "?waitForTaskToComplete=Never";
        }
        if (kind.toLowerCase(Locale.ROOT).contains("jms")) {
            String queue = parameter(store, "store.jms.destination").orElse(Artifacts.name(store));
            return "unbus-jms:queue:" + estate.conversion().setting(key + ".destination", queue);
        }
        if (kind.toLowerCase(Locale.ROOT).contains("jdbc")) {
            return "unbus-jms:queue:" + estate.conversion().setting(key + ".destination", Artifacts.name(store));
        }
        if (kind.toLowerCase(Locale.ROOT).contains("rabbit")) {
            String queue = parameter(store, "store.rabbitmq.queue.name").orElse(Artifacts.name(store));
            String setting = estate.conversion().setting(key + ".queue", queue);
            return "spring-rabbitmq:default?queues=" + setting + "&routingKey=" + setting;
        }
        throw new Unconvertible("a store of the class " + kind + " has no counterpart");
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
        String address =
                address(source).replace("?waitForTaskToComplete=Never", "").replaceFirst("&routingKey=.*", "");
        boolean second = estate.artifacts().all("messageProcessor").stream()
                .filter(each -> each.attribute("messageStore", "").equals(store))
                .findFirst()
                .filter(first -> first != processor && address.startsWith("seda:"))
                .isPresent();
        if (second) {
            throw new Unconvertible("another processor works the store " + store + " off, too");
        }
        String id = estate.route(processor, Artifacts.name(processor));
        boolean forwards = processor.attribute("class", "").contains("orward")
                || processor.attribute("targetEndpoint").isPresent();
        estate.add(id, processor, route -> {
            route.from(address);
            if (parameter(processor, "is.active").orElse("true").equals("false")) {
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
        String target = processor
                .attribute("targetEndpoint")
                .or(() -> saidByMessages(processor))
                .orElseThrow(() -> new Unconvertible("where to forward to is not said"));
        Flow flow = estate.flow(id, processor, route, Flow.Direction.REQUEST, "");
        Element endpoint = estate.artifacts()
                .find("endpoint", target, processor)
                .orElseThrow(() -> new Unconvertible("the endpoint " + target + " is not among the sources"));
        flow.add(Model.mediate(estate.endpoints().route(endpoint, flow, false), "Forwarded"));
        parameter(processor, "message.processor.reply.sequence")
                .flatMap(key -> estate.sequence(key, processor))
                .ifPresent(reply -> flow.add(Model.to("direct:" + reply)));
        estate.account()
                .settle(
                        processor,
                        Outcome.DIFFERENT,
                        "messages are forwarded as they come, not by the interval" + lost(processor));
    }

    /** The endpoint that the property {@code target.endpoint} of messages names, if all that set it set the same. */
    private Optional<String> saidByMessages(Element processor) {
        List<String> said = estate.conversion().roots().stream()
                .filter(root -> root.file().equals(processor.file()) || !root.is("definitions"))
                .flatMap(Element::all)
                .filter(each ->
                        each.is("property") && each.attribute("name", "").equals("target.endpoint"))
                .map(each -> each.attribute("value", ""))
                .distinct()
                .toList();
        return said.size() == 1 && !said.get(0).isEmpty() ? Optional.of(said.get(0)) : Optional.empty();
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
