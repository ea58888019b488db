package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.RouteDefinition;

/** Tasks and inbound endpoints. */
final class Polled {

    private final Estate estate;
    private final Entrances entrances;

    Polled(Estate estate, Entrances entrances) {
        this.estate = estate;
        this.entrances = entrances;
    }

    void task(Element task) {
        Element trigger = task.child("trigger").orElseThrow(() -> new Unconvertible("when the task runs is not said"));
        String name = Artifacts.name(task);
        String id = estate.route(task, name);
        String type = task.attribute("class", "MessageInjector");
        if (!type.endsWith("MessageInjector")) {
            custom(task, type, timer(trigger, name, id), id);
            return;
        }
        MediationSteps target = target(task);
        estate.add(id, task, route -> {
            route.from(timer(trigger, name, id));
            message(task, route);
            target.addTo(route);
            settle(task);
        });
    }

    private void settle(Element task) {
        boolean main = !List.of("proxy", "sequence").contains(value(task, "injectTo"));
        if (main && estate.artifacts().own("main", task).isEmpty()) {
            estate.account()
                    .different(task, "the sequence main is not among the sources: that of the server logs and drops");
        } else {
            estate.account().converted(task);
        }
    }

    /** A class of the old bus that runs by a clock. */
    private void custom(Element task, String type, String timer, String id) {
        estate.add(id, task, route -> {
            route.from(timer);
            for (Element property : task.children("property")) {
                String name = property.attribute("name", "");
                if (!name.isEmpty() && property.attribute("value").isPresent()) {
                    Model.add(
                            route,
                            Model.property(simple(type) + "." + name, Model.constant(property.attribute("value", ""))));
                }
            }
            Model.add(route, placeholder(type, "execute"));
            estate.account()
                    .different(task, "the class " + type + " has to be moved over; a placeholder stands in its place");
        });
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private BeanDefinition placeholder(String type, String method) {
        String name = simple(type);
        String bean = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        estate.conversion().placeholder(new Placeholder(bean, type, Set.of(method), Placeholder.Type.BEAN));
        BeanDefinition step = new BeanDefinition();
        step.setRef(bean);
        step.setMethod(method);
        return step;
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

    private MediationSteps target(Element task) {
        String inject = value(task, "injectTo");
        if (inject.equals("proxy")) {
            String proxy = value(task, "proxyName");
            return estate.artifacts()
                    .find("proxy", proxy, task)
                    .map(entrances::steps)
                    .orElseThrow(() -> new Unconvertible("the proxy service " + proxy + " is not among the sources"));
        }
        String main = own("main", task);
        String key = value(task, "sequenceName");
        String sequence = inject.equals("sequence")
                ? estate.sequence(key, task)
                        .orElseThrow(() -> new Unconvertible("the sequence " + key + " is not among the sources"))
                : main;
        return new MediationSteps(sequence, main, own("fault", task));
    }

    /** The route of a sequence that the server runs by itself: that of the configuration, or of the server. */
    private String own(String sequence, Element task) {
        return estate.artifacts()
                .own(sequence, task)
                .map(found -> estate.route(found, sequence))
                .or(() -> new Defaults(estate).sequence(sequence, task))
                .orElseThrow();
    }

    void inbound(Element inbound) {
        String name = Artifacts.name(inbound);
        String type = inbound.attribute("class", "");
        boolean kafka = type.toLowerCase(Locale.ROOT).contains("kafka");
        boolean polls = !type.isEmpty()
                && !kafka
                && parameter(inbound, "behavior").orElse("polling").equals("polling");
        String protocol = polls ? "" : inbound.attribute("protocol", kafka ? "kafka" : type);
        String source = polls ? polling(inbound, name) : source(inbound, protocol, name);
        String key = inbound.attribute("sequence").orElseThrow(() -> new Unconvertible("the sequence is not said"));
        String sequence = estate.sequence(key, inbound)
                .orElseThrow(() -> new Unconvertible("the sequence " + key + " is not among the sources"));
        String fault = inbound.attribute("onError")
                .flatMap(error -> estate.sequence(error, inbound))
                .orElse(null);
        String id = estate.route(inbound, name);
        estate.add(id, inbound, route -> {
            route.from(source);
            if (polls) {
                Model.add(route, placeholder(type, "poll"));
            }
            ContentTypes.typed(source, parameters(inbound)).ifPresent(typed -> Model.add(route, typed));
            Model.add(route, Model.bean("Arrival", "request"));
            new MediationSteps(sequence, null, fault).addTo(route);
            if (polls) {
                estate.account()
                        .different(
                                inbound,
                                "the class " + type
                                        + " has to be moved over: what it polls is the message; a placeholder"
                                        + " stands in its place");
            } else if (source.startsWith("platform-http:")) {
                Model.add(route, Model.bean("Departure", "answer"));
                estate.account().different(inbound, "it listens at the port of the application");
            } else {
                boolean rabbit = protocol.equals("rabbitmq");
                estate.account()
                        .converted(
                                inbound,
                                rabbit ? sources(inbound, name).rabbit().difference() : "");
            }
        });
        estate.conversion()
                .endpoint(new ExternalEndpoint(
                        inbound.place(),
                        ExternalEndpoint.Direction.IN,
                        polls ? "timer" : protocol,
                        source.replaceAll("//[^/@]*@", "//"),
                        List.of()));
    }

    private String polling(Element inbound, String name) {
        String millis = parameter(inbound, "interval")
                .filter(text -> text.matches("\\d{1,9}"))
                .orElse("1000");
        return "timer:" + Names.kebab(name) + "?period="
                + estate.conversion().setting(Names.kebab(name) + ".interval", millis);
    }

    private String source(Element inbound, String protocol, String name) {
        Sources sources = sources(inbound, name);
        String key = Names.kebab(name);
        return switch (protocol) {
            case "http", "https" -> "platform-http:/" + key + "?matchOnUriPrefix=true";
            case "jms" -> sources.jms(name).orElseThrow();
            case "file" -> sources.file().orElseThrow();
            case "rabbitmq" -> sources.rabbit().source();
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
                Mqtt.address(
                        parameter(inbound, "mqtt.topic.name").orElse(name),
                        key,
                        parameter -> parameter(inbound, parameter),
                        estate.conversion());
            default -> throw new Unconvertible("an inbound endpoint of this kind has no counterpart: " + protocol);
        };
    }

    /** A parameter as transports have it; an inbound endpoint says its interval in milliseconds. */
    private static Optional<String> setting(Element inbound, String name) {
        return name.equals("transport.PollInterval")
                ? parameter(inbound, "interval")
                        .filter(text -> text.matches("\\d{1,12}"))
                        .map(millis -> millis + "ms")
                : parameter(inbound, name);
    }

    private static List<Element> parameters(Element inbound) {
        return inbound.child("parameters")
                .map(parameters -> parameters.children("parameter"))
                .orElse(List.of());
    }

    private Sources sources(Element inbound, String name) {
        return new Sources(estate, name, parameter -> setting(inbound, parameter));
    }

    private static Optional<String> parameter(Element inbound, String name) {
        return parameters(inbound).stream()
                .filter(each -> each.attribute("name", "").equals(name))
                .map(each -> each.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
