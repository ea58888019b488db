package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.StopDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Flows that begin by the clock. */
final class Timers {

    private static final Map<String, Long> MILLIS = Map.of(
            "MILLISECONDS", 1L,
            "SECONDS", 1_000L,
            "MINUTES", 60_000L,
            "HOURS", 3_600_000L,
            "DAYS", 86_400_000L);

    private Timers() {}

    static Chain quartz(Endpoint endpoint, FlowBody flow) throws NotTranslatable {
        String name = Names.kebab(endpoint.get("jobName", flow.route().getRouteId()));
        Optional<Element> job = endpoint.parts().stream()
                .filter(part -> part.is("event-generator-job"))
                .findFirst();
        if (job.isEmpty()) {
            throw new NotTranslatable("a job of Quartz of another kind");
        }
        Optional<String> payload = job.get().child("payload").map(Element::text).map(String::strip);
        if (job.get().child("payload").flatMap(text -> text.attribute("file")).isPresent()) {
            throw new NotTranslatable("the payload is a file");
        }
        ExpressionDefinition body = payload.isEmpty()
                ? Step.simple("${null}")
                : flow.project().expressions().value(flow.project().settings().text(payload.get()));
        Optional<String> cron = endpoint.get("cronExpression");
        String uri = cron.isPresent()
                ? "quartz:" + name + "?cron=" + Settings.of(flow.project(), name + ".cron", cron.get())
                        + endpoint.get("timeZone").map(Timers::zone).orElse("")
                : "timer:" + name + "?period="
                        + Settings.of(flow.project(), name + ".period", endpoint.get("repeatInterval", "60000"))
                        + "&delay=" + flow.project().settings().text(endpoint.get("startDelay", "0"))
                        + endpoint.get("repeatCount")
                                .filter(count -> count.matches("\\d+"))
                                .map(count -> "&repeatCount=" + (Integer.parseInt(count) + 1))
                                .orElse("");
        return flow.from(uri).add(Step.body(body));
    }

    private static String zone(String id) {
        return "&trigger.timeZone=" + id;
    }

    static void poll(Element element, FlowBody flow) throws NotTranslatable {
        Optional<Watermark> watermark = Watermark.of(element, flow.project());
        Chain chain = flow.from(schedule(element, flow)).add(Step.body(Step.simple("${empty(string)}")));
        watermark.ifPresent(mark -> mark.begin(chain));
        chain.all(element.children().stream()
                .filter(child -> !child.name().endsWith("-scheduler") && !child.is("watermark"))
                .toList());
        if (watermark.isPresent()) {
            watermark.get().select(chain);
        }
        FilterDefinition nothing = new FilterDefinition();
        nothing.setExpression(Step.simple("${body} == null"));
        nothing.addOutput(new StopDefinition());
        chain.add(nothing);
        flow.flow(chain);
        watermark.ifPresent(mark -> mark.end(chain));
    }

    private static String schedule(Element element, FlowBody flow) throws NotTranslatable {
        String name = flow.route().getRouteId();
        Optional<Element> cron = element.child("cron-scheduler");
        if (cron.isPresent()) {
            return "quartz:" + name + "?cron="
                    + Settings.of(flow.project(), name + ".cron", cron.get().attribute("expression", ""))
                    + cron.get().attribute("timeZone").map(Timers::zone).orElse("");
        }
        Element fixed = element.child("fixed-frequency-scheduler").orElse(element);
        return "timer:" + name + "?period="
                + Settings.of(flow.project(), name + ".period", millis(fixed, "frequency", "1000")) + "&delay="
                + flow.project().settings().text(millis(fixed, "startDelay", "1000"));
    }

    private static String millis(Element scheduler, String key, String otherwise) throws NotTranslatable {
        String value = scheduler.attribute(key, otherwise);
        long unit = MILLIS.getOrDefault(scheduler.attribute("timeUnit", "MILLISECONDS"), 1L);
        if (value.matches("\\d+")) {
            return String.valueOf(Long.parseLong(value) * unit);
        } else if (unit == 1L && !value.contains("#[")) {
            return value;
        }
        throw new NotTranslatable("how often is computed: " + value);
    }
}
