package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Source;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Correlation;
import dev.unbus.esb.runtime.mule.MediaTypes;
import dev.unbus.esb.runtime.mule.QueueMessage;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.language.ExpressionDefinition;

/** Sources other than HTTP: timers, queues, folders. */
final class Sources {

    static final Map<String, Source> TABLE = Map.of(
            "core:scheduler", Sources::scheduler,
            "jms:listener", Sources::jms,
            "vm:listener", Sources::vm);

    private static final Map<String, Long> MILLIS = Map.of(
            "MILLISECONDS", 1L,
            "SECONDS", 1_000L,
            "MINUTES", 60_000L,
            "HOURS", 3_600_000L,
            "DAYS", 86_400_000L);

    private static final String SET_ASIDE = "a message that fails is tried again and then set aside in a queue";

    private Sources() {}

    private static void scheduler(Element element, FlowBody flow) throws NotTranslatable {
        Element strategy = element.child("scheduling-strategy").orElse(element);
        Optional<Element> cron = strategy.child("cron");
        String name = flow.route().getRouteId();
        if (cron.isPresent()) {
            String expression = flow.project().settings().text(cron.get().attribute("expression", ""));
            String zone = cron.get()
                    .attribute("timeZone")
                    .map(id -> "&trigger.timeZone=" + id)
                    .orElse("");
            run(flow, "quartz:" + name + "?cron=" + expression.trim().replaceAll("\\s+", "+") + zone);
            return;
        }
        Element fixed = strategy.child("fixed-frequency").orElse(strategy);
        String unit = fixed.attribute("timeUnit", "MILLISECONDS").toUpperCase(Locale.ROOT);
        run(
                flow,
                "timer:" + name + "?period=" + time(fixed, "frequency", "60000", unit, flow.project()) + "&delay="
                        + time(fixed, "startDelay", "0", unit, flow.project()));
    }

    private static void run(FlowBody flow, String uri) {
        flow.flow(flow.from(uri));
    }

    /** Has what came be read as of the media type that is given, if one is. */
    static void output(Element element, String attribute, Chain chain) {
        String type = MediaTypes.known(element.attribute(attribute, ""));
        if (!type.isEmpty() && !isOfParts(type)) {
            chain.add(Step.mediaType(type));
        }
    }

    /** Whether the parts of such a message are told apart by what its own header says. */
    static boolean isOfParts(String type) {
        return type.startsWith("multipart/");
    }

    /** A number of units of time in milliseconds. */
    static String millis(String number, String unit) {
        return String.valueOf(Long.parseLong(number) * MILLIS.getOrDefault(unit.toUpperCase(Locale.ROOT), 1L));
    }

    /** A time of a strategy as Camel reads it. */
    static String time(Element element, String key, String otherwise, String unit, MuleProject project)
            throws NotTranslatable {
        String given = element.attribute(key, otherwise);
        String value = project.settings().assume(given, otherwise).text(given);
        Long millis = MILLIS.get(unit.toUpperCase(Locale.ROOT));
        if (value.contains("#[") || millis == null) {
            throw new NotTranslatable("the time is in " + unit + ": " + value);
        } else if (value.matches("\\d+")) {
            return String.valueOf(Long.parseLong(value) * millis);
        } else if (millis > 3_600_000L) {
            throw new NotTranslatable("the time is in " + unit + ", and a setting: " + value);
        }
        return value + (millis == 1L ? "" : unit.substring(0, 1).toLowerCase(Locale.ROOT));
    }

    private static void jms(Element element, FlowBody flow) throws NotTranslatable {
        Call call = Call.of(element, flow.project());
        String name = call.fixed("destination", "");
        boolean topic = element.child("consumer-type")
                .flatMap(type -> type.child("topic-consumer"))
                .isPresent();
        String selector = element.attribute("selector")
                .map(text -> "?selector=RAW(" + flow.project().settings().text(text) + ")")
                .orElse("");
        String other = Queues.broker(call, Direction.IN, name);
        Optional<String> durable = element.child("consumer-type")
                .flatMap(type -> type.child("topic-consumer"))
                .flatMap(consumer -> consumer.attribute("subscriptionName"));
        String subscription = topic
                ? (selector.isEmpty() ? "?" : "&") + "subscription="
                        + Names.kebab(durable.orElse(flow.route().getRouteId()))
                : "";
        String consumers = element.attribute("numberOfConsumers", "");
        String slots = consumers.matches("\\d+") ? (selector + subscription).isEmpty() ? "?" : "&" : "";
        Chain chain = flow.from("unbus-jms:" + (topic ? "topic:" : "queue:") + name + selector + subscription
                + (slots.isEmpty() ? "" : slots + "slots=" + consumers));
        chain.add(Step.call(Correlation.class, "received"));
        output(element, "inboundContentType", chain);
        flow.flow(chain);
        List<String> differences = new ArrayList<>(List.of(SET_ASIDE));
        if (!other.isEmpty()) {
            differences.add(other);
        }
        if (topic && durable.isEmpty()) {
            differences.add("the subscription to the topic is durable");
        }
        if (!element.attribute("ackMode", "AUTO").equals("AUTO")) {
            differences.add(
                    "a message is acknowledged at the end of the flow, not by " + element.attribute("ackMode", ""));
        }
        if (element.child("response").isPresent()) {
            differences.add("no answer is sent to a reply-to destination");
        }
        differences.add(
                element.attribute("transactionalAction", "NONE").equals("NONE")
                        ? "what the flow sends to the broker goes out when it has succeeded"
                        : "the transaction spans what the flow sends to the broker, and nothing else");
        chain.different(element, String.join("; ", differences));
    }

    private static void vm(Element element, FlowBody flow) throws NotTranslatable {
        Call call = Call.of(element, flow.project());
        Optional<Element> response = element.child("response").flatMap(around -> around.child("content"));
        Optional<ExpressionDefinition> answer = Optional.empty();
        if (response.isPresent() && !response.get().text().isBlank()) {
            answer = Optional.of(flow.project()
                    .expressions()
                    .value(flow.project().settings().text(response.get().text())));
        }
        if (!flow.project().take(Queues.vm(call))) {
            throw new NotTranslatable("another flow receives from the queue, too: " + Queues.vm(call));
        }
        String consumers = element.attribute("numberOfConsumers", "4");
        Chain chain = flow.from(Queues.vm(call) + "?size=" + Queues.LARGEST_QUEUE
                + (consumers.matches("\\d+") ? "&concurrentConsumers=" + consumers : ""));
        chain.add(Step.call(QueueMessage.class, "received"));
        output(element, "outputMimeType", chain);
        flow.flow(chain);
        answer.ifPresent(value -> chain.add(Step.body(value)));
        boolean persistent = call.config().stream()
                .flatMap(config -> config.all().filter(queue -> queue.is("queue")))
                .filter(queue -> queue.attribute("queueName", "").equals(element.attribute("queueName", "")))
                .anyMatch(queue -> queue.attribute("queueType", "TRANSIENT").equals("PERSISTENT"));
        String transaction = element.attribute("transactionalAction", "NONE");
        if (persistent) {
            chain.different(element, "the queue is in memory: what waits in it is gone when the process ends");
        } else if (!transaction.equals("NONE")) {
            chain.different(element, "no transaction spans the flow: what succeeded before an error stays");
        }
    }
}
