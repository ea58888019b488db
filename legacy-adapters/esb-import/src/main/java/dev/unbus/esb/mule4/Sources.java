package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.Source;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Received;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sources other than HTTP: timers, queues, folders. */
final class Sources {

    static final Map<String, Source> TABLE = Map.of(
            "core:scheduler", Sources::scheduler,
            "jms:listener", Sources::jms,
            "vm:listener", Sources::vm,
            "file:listener", Sources::file,
            "ftp:listener", Sources::remote,
            "sftp:listener", Sources::remote);

    private static final Map<String, String> UNITS = Map.of(
            "MILLISECONDS", "",
            "SECONDS", "s",
            "MINUTES", "m",
            "HOURS", "h");

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
                "timer:" + name + "?period=" + time(fixed, "frequency", "60000", unit, flow) + "&delay="
                        + time(fixed, "startDelay", "0", unit, flow));
    }

    private static void run(FlowBody flow, String uri) {
        flow.flow(flow.from(uri));
    }

    private static String time(Element element, String key, String otherwise, String unit, FlowBody flow)
            throws NotTranslatable {
        String given = element.attribute(key, otherwise);
        String value = flow.project().settings().assume(given, otherwise).text(given);
        if (unit.equals("DAYS") && value.matches("\\d+")) {
            return Long.parseLong(value) * 24 + "h";
        }
        String suffix = UNITS.get(unit);
        if (suffix == null || value.contains("#[")) {
            throw new NotTranslatable("the time is in " + unit + ": " + value);
        }
        return value.equals("0") ? value : value + suffix;
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
        call.note(Direction.IN, "jms", name);
        Chain chain = flow.from("unbus-jms:" + (topic ? "topic:" : "queue:") + name + selector);
        flow.flow(chain);
        if (element.attribute("ackMode", "AUTO").equals("MANUAL")) {
            chain.different(element, "a message is acknowledged at the end of the flow, not by hand");
        } else if (element.child("response").isPresent()) {
            chain.different(element, "no answer is sent to a reply-to destination");
        }
    }

    private static void vm(Element element, FlowBody flow) throws NotTranslatable {
        Call call = Call.of(element, flow.project());
        Chain chain = flow.from(Queues.vm(call, element));
        flow.flow(chain);
        boolean persistent = call.config().stream()
                .flatMap(config -> config.all().filter(queue -> queue.is("queue")))
                .filter(queue -> queue.attribute("queueName", "").equals(element.attribute("queueName", "")))
                .anyMatch(queue -> queue.attribute("queueType", "TRANSIENT").equals("PERSISTENT"));
        if (persistent) {
            chain.different(element, "the queue is in memory: what waits in it is gone when the process ends");
        }
    }

    private static void file(Element element, FlowBody flow) throws NotTranslatable {
        Call call = Call.of(element, flow.project());
        String folder = Folders.join(call.setting("workingDir", ""), call.fixed("directory", ""));
        call.note(Direction.IN, "file", folder);
        polled(element, flow, "file:" + Folders.orHome(folder) + "?" + polling(element, call));
    }

    private static void remote(Element element, FlowBody flow) throws NotTranslatable {
        Call call = Call.of(element, flow.project());
        String address = Folders.remote(call, call.fixed("directory", ""));
        call.note(Direction.IN, element.qualifiedName().replaceAll(":.*", ""), address);
        polled(element, flow, address + Folders.login(call) + "&" + polling(element, call));
    }

    private static void polled(Element element, FlowBody flow, String uri) {
        Chain chain = flow.from(uri);
        chain.add(Step.call(Received.class, "file"));
        flow.flow(chain);
        boolean watermark = !element.attribute("watermarkMode", "DISABLED").equals("DISABLED");
        if (watermark) {
            chain.different(
                    element, "files that were seen are known by name and time in memory, not by a stored watermark");
        }
    }

    private static String polling(Element element, Call call) throws NotTranslatable {
        StringBuilder options = new StringBuilder("recursive=").append(element.attribute("recursive", "true"));
        if (element.attribute("moveToDirectory").isPresent()) {
            options.append("&move=")
                    .append(call.fixed("moveToDirectory", ".done"))
                    .append("/${file:name}");
        } else if (element.attribute("autoDelete", "false").equals("true")) {
            options.append("&delete=true");
        } else {
            options.append("&noop=true");
            boolean again = element.attribute("watermarkMode", "DISABLED").equals("DISABLED");
            options.append(again ? "&idempotent=false" : "&idempotentKey=${file:name}-${file:modified}");
        }
        Optional<Element> fixed =
                element.child("scheduling-strategy").flatMap(around -> around.child("fixed-frequency"));
        String frequency =
                fixed.map(time -> time.attribute("frequency", "1000")).orElse("1000");
        String unit =
                fixed.map(time -> time.attribute("timeUnit", "MILLISECONDS")).orElse("MILLISECONDS");
        String period = call.project().settings().text(frequency) + UNITS.getOrDefault(unit, "");
        return options.append("&delay=").append(period).toString();
    }
}
