package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Optional;
import org.apache.camel.model.RouteDefinition;

/** Tasks and inbound endpoints. */
final class Polled {

    private final Estate estate;

    Polled(Estate estate) {
        this.estate = estate;
    }

    void task(Element task) {
        if (!task.attribute("class", "org.apache.synapse.startup.tasks.MessageInjector")
                .endsWith("MessageInjector")) {
            throw new Unconvertible("the class " + task.attribute("class", "") + " of the task is not there");
        }
        Element trigger = task.child("trigger").orElseThrow(() -> new Unconvertible("when the task runs is not said"));
        String name = Artifacts.name(task);
        String id = estate.route(task, name);
        String target = target(task);
        estate.add(id, task, route -> {
            route.from(timer(trigger, name, id));
            message(task, route);
            Model.add(route, Model.mediate(target, "Mediation"));
            estate.account().converted(task);
        });
    }

    private String timer(Element trigger, String name, String id) {
        Optional<String> cron = trigger.attribute("cron");
        if (cron.isPresent()) {
            String setting = estate.conversion()
                    .setting(Names.kebab(name) + ".cron", cron.get().strip().replace(' ', '+'));
            return "quartz:" + id + "?cron=" + setting;
        }
        String once = trigger.attribute("once", "");
        if (once.equals("true")) {
            return "timer:" + id + "?repeatCount=1";
        }
        String interval = trigger.attribute("interval", "1").strip();
        String millis = interval.matches("\\d+") ? String.valueOf(Long.parseLong(interval) * 1000) : "1000";
        String count = trigger.attribute("count", "-1").strip();
        String setting = estate.conversion().setting(Names.kebab(name) + ".interval", millis);
        return "timer:" + id + "?period=" + setting + (count.matches("[1-9]\\d*") ? "&repeatCount=" + count : "");
    }

    private static Optional<Element> property(Element task, String name) {
        return task.children("property").stream()
                .filter(property -> property.attribute("name", "").equals(name))
                .findFirst();
    }

    private static String value(Element task, String name) {
        return property(task, name)
                .map(property -> property.attribute("value", ""))
                .orElse("");
    }

    private static void message(Element task, RouteDefinition route) {
        property(task, "message").ifPresent(message -> {
            String text = message.children().isEmpty()
                    ? message.attribute("value", message.text().strip())
                    : Model.xml(message.children().get(0));
            Model.add(route, Model.body(Model.constant(text)));
        });
        for (String name : new String[] {"to", "soapAction"}) {
            String value = value(task, name);
            if (!value.isEmpty()) {
                Model.add(
                        route,
                        Model.property(
                                name.equals("to") ? "SynapseHeader.To" : "SynapseHeader.Action",
                                Model.constant(value)));
            }
        }
        if (!value(task, "format").isEmpty() && !value(task, "format").equals("pox")) {
            Model.add(
                    route,
                    Model.property(
                            "SynapseSoap", Model.constant(value(task, "format").equals("soap12") ? "12" : "11")));
        }
        Model.add(route, Model.bean("Arrival", "request"));
    }

    private String target(Element task) {
        String inject = value(task, "injectTo");
        if (inject.equals("proxy")) {
            String proxy = value(task, "proxyName");
            throw new Unconvertible("the message goes into the proxy service " + proxy);
        }
        String key = inject.equals("sequence") ? value(task, "sequenceName") : "main";
        return estate.sequence(key, task)
                .orElseThrow(() -> new Unconvertible("the sequence " + key + " is not among the sources"));
    }

    void inbound(Element inbound) {
        String name = Artifacts.name(inbound);
        String protocol = inbound.attribute("protocol", inbound.attribute("class", ""));
        String source = source(inbound, protocol, name);
        String key = inbound.attribute("sequence").orElseThrow(() -> new Unconvertible("the sequence is not said"));
        String sequence = estate.sequence(key, inbound)
                .orElseThrow(() -> new Unconvertible("the sequence " + key + " is not among the sources"));
        String fault = inbound.attribute("onError")
                .flatMap(error -> estate.sequence(error, inbound))
                .orElse(null);
        String id = estate.route(inbound, name);
        estate.add(id, inbound, route -> {
            route.from(source);
            Model.add(route, Model.bean("Arrival", "request"));
            new MediationSteps(sequence, null, fault).addTo(route);
            if (source.startsWith("platform-http:")) {
                Model.add(route, Model.bean("Departure", "answer"));
                estate.account().different(inbound, "it listens at the port of the application");
            } else {
                estate.account().converted(inbound);
            }
        });
        estate.conversion()
                .endpoint(new ExternalEndpoint(
                        inbound.place(),
                        ExternalEndpoint.Direction.IN,
                        protocol,
                        source.replaceAll("//[^/@]*@", "//"),
                        List.of()));
    }

    private String source(Element inbound, String protocol, String name) {
        Sources sources = new Sources(estate, name, parameter -> parameter(inbound, parameter));
        String key = Names.kebab(name);
        return switch (protocol) {
            case "http", "https" -> "platform-http:/" + key + "?matchOnUriPrefix=true";
            case "jms" -> sources.jms(name).orElseThrow();
            case "file" -> sources.file().orElseThrow();
            case "rabbitmq" -> sources.rabbit().orElseThrow();
            case "kafka" ->
                "unbus-kafka:"
                        + estate.conversion()
                                .setting(
                                        key + ".topic",
                                        parameter(inbound, "topics")
                                                .or(() -> parameter(inbound, "topic.names"))
                                                .or(() -> parameter(inbound, "topic.name"))
                                                .orElse(name));
            case "mqtt" ->
                "paho-mqtt5:"
                        + estate.conversion()
                                .setting(
                                        key + ".topic",
                                        parameter(inbound, "mqtt.topic.name").orElse(name));
            default -> throw new Unconvertible("an inbound endpoint of this kind has no counterpart: " + protocol);
        };
    }

    private static Optional<String> parameter(Element inbound, String name) {
        return inbound.child("parameters").stream()
                .flatMap(parameters -> parameters.children("parameter").stream())
                .filter(each -> each.attribute("name", "").equals(name))
                .map(each -> each.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
