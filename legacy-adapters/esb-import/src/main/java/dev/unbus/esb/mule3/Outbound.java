package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.mule.Brokers;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.MuleRoutes;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Kept;
import dev.unbus.esb.runtime.mule.MuleErrors;
import dev.unbus.esb.runtime.mule3.Handover;
import dev.unbus.esb.runtime.mule3.Properties;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ThrowExceptionDefinition;
import org.apache.camel.model.TryDefinition;

/** Endpoints of transports that messages go to. */
final class Outbound {

    private static final Set<String> PARTS = Set.of(
            "transaction",
            "xa-transaction",
            "multi-transaction",
            "reconnect",
            "reconnect-forever",
            "property",
            "properties");

    private static final Pattern SESSION = Pattern.compile("sessionVars(?:\\.|\\[\\s*['\"])([\\w-]+)");

    private Outbound() {}

    static Map<String, Processor> table() {
        Map<String, Processor> table = new TreeMap<>();
        for (String scheme : List.of(
                "core", "vm", "ee/vm", "jms", "amqp", "http", "https", "file", "ftp", "ee/ftp", "sftp", "smtp",
                "smtps")) {
            table.put(scheme + ":outbound-endpoint", Outbound::outbound);
        }
        return table;
    }

    private static void outbound(Element element, Chain chain) throws NotTranslatable {
        Endpoint endpoint = Endpoint.of(element, chain.project());
        List<Element> before = endpoint.parts().stream()
                .filter(part -> !PARTS.contains(part.name()))
                .toList();
        for (Element part : before) {
            if (!Endpoint.isStep(part)) {
                throw new NotTranslatable("there is no rule for " + part.qualifiedName() + " in an endpoint");
            }
        }
        chain.all(before);
        endpoint.get("transformer-refs").ifPresent(names -> transformers(names, element, chain));
        send(endpoint, chain);
        endpoint.get("responseTransformer-refs").ifPresent(names -> transformers(names, element, chain));
        if (!endpoint.transaction().isEmpty()) {
            chain.different(element, endpoint.transaction());
        }
    }

    /** Whether an element is an endpoint that waits for no answer. */
    static boolean isOneWay(Element element, MuleProject project) throws NotTranslatable {
        if (!element.is("outbound-endpoint") || !table().containsKey(MuleRoutes.key(element))) {
            return false;
        }
        Endpoint endpoint = Endpoint.of(element, project);
        return !endpoint.isRequestResponse(endpoint.scheme().startsWith("http"));
    }

    private static void send(Endpoint endpoint, Chain chain) throws NotTranslatable {
        switch (endpoint.scheme()) {
            case "vm" -> vm(endpoint, chain);
            case "jms" -> jms(endpoint, chain);
            case "amqp" -> Rabbit.to(endpoint, chain);
            case "http", "https" -> HttpOutbound.to(endpoint, chain);
            case "file" -> Files.to(endpoint, chain);
            case "ftp", "sftp" -> Files.toRemote(endpoint, chain);
            case "smtp", "smtps" -> Mail.to(endpoint, chain);
            default -> throw new NotTranslatable("there is no rule for the transport " + endpoint.scheme());
        }
    }

    /** Converts transformers that an attribute names, separated by blanks. */
    static void transformers(String names, Element element, Chain chain) {
        for (String name : names.trim().split("\\s+", -1)) {
            Optional<Element> global = chain.project().global(name);
            if (global.isPresent()) {
                chain.all(List.of(global.get()));
            } else {
                chain.add(Steps.stub(element, "there is no transformer " + name));
            }
        }
    }

    private static void vm(Endpoint endpoint, Chain chain) throws NotTranslatable {
        String path = endpoint.get("path", "");
        Optional<String> receiver = receiving(path, chain.project());
        if (receiver.isEmpty() && !endpoint.isRequestResponse(false) && !path.contains("#[")) {
            chain.add(Step.to("seda:" + chain.project().settings().text(path).replaceAll("[^A-Za-z0-9_.{}-]", "-")
                    + "?waitForTaskToComplete=Never"));
            chain.different(
                    endpoint.element(), "no flow of the project receives from the queue: it holds 1,000 messages");
            return;
        }
        if (receiver.isEmpty() && !path.contains("#[")) {
            nobody(endpoint, "no flow receives from vm:" + path, chain);
            return;
        }
        call(receiver(path, chain.project()), endpoint.isRequestResponse(false), chain);
    }

    /** Hands the message to a flow, which knows the variables of the session and has the outbound properties for inbound ones. */
    static void call(String flow, boolean waits, Chain chain) {
        String id = chain.project().next("vm");
        String session = String.join(",", sessionVariables(chain.project()));
        chain.add(Step.call(Handover.class, "leave", id, session));
        if (!waits) {
            chain.tap(flow).add(Step.call(Handover.class, "comeBack", id, session));
        } else if (chain.project().handlesErrors()) {
            TryDefinition attempt = new TryDefinition();
            attempt.addOutput(Step.to(flow));
            chain.errors()
                    .caught(chain, attempt)
                    .add(Step.call(Handover.class, "comeBack", id, session))
                    .add(Step.call(MuleErrors.class, "propagate"));
            chain.add(attempt).add(Step.call(Handover.class, "replied", id, session));
        } else {
            chain.add(Step.to(flow)).add(Step.call(Handover.class, "replied", id, session));
        }
    }

    /** A queue from which nothing receives cannot answer: a message fails there. */
    private static void nobody(Endpoint endpoint, String why, Chain chain) {
        ThrowExceptionDefinition error = new ThrowExceptionDefinition();
        error.setExceptionType(IllegalStateException.class.getName());
        error.setMessage(why);
        chain.add(error);
        chain.different(endpoint.element(), why + ": each message fails, unless another application received from it");
    }

    /** The names of session variables, which go along to other flows. */
    private static Set<String> sessionVariables(MuleProject project) {
        Set<String> names = new TreeSet<>();
        project.conversion().roots().stream().flatMap(Element::all).forEach(element -> {
            if (element.name().equals("set-session-variable")) {
                names.add(element.attribute("variableName", ""));
            }
            SESSION.matcher(element.overheard()).results().forEach(found -> names.add(found.group(1)));
            element.attributes()
                    .values()
                    .forEach(value -> SESSION.matcher(value).results().forEach(found -> names.add(found.group(1))));
        });
        names.removeIf(name -> !name.matches("[\\w.-]+"));
        return names;
    }

    /** The route of the flow that receives from a queue in memory. */
    static String receiver(String path, MuleProject project) throws NotTranslatable {
        return receiving(path, project).orElseThrow(() -> new NotTranslatable("no flow receives from vm:" + path));
    }

    private static Optional<String> receiving(String path, MuleProject project) throws NotTranslatable {
        for (Element flow : project.flows()) {
            for (Element source : sources(flow)) {
                Endpoint endpoint = Endpoint.of(source, project);
                if (endpoint.scheme().equals("vm") && endpoint.get("path", "").equals(path)) {
                    return Optional.of("direct:" + project.route(flow));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Element> sources(Element flow) {
        return flow.children().stream()
                .limit(1)
                .flatMap(first -> MuleRoutes.sources(first).stream())
                .filter(source -> source.is("inbound-endpoint"))
                .toList();
    }

    private static void jms(Endpoint endpoint, Chain chain) throws NotTranslatable {
        String uri = destination(endpoint, chain.project());
        String other = broker(endpoint, Direction.OUT, uri, chain.project());
        if (!other.isEmpty()) {
            chain.different(endpoint.element(), other);
        }
        if (endpoint.isRequestResponse(false)) {
            String timeout = endpoint.get("responseTimeout", "10000");
            chain.add(Step.call(Properties.class, "send"))
                    .add(Step.to("jms:" + uri + "?exchangePattern=InOut&requestTimeout=" + timeout))
                    .add(Step.call(Properties.class, "received"));
            return;
        }
        aside("jms", chain, Step.call(Properties.class, "send"), Step.to("unbus-jms:" + uri));
    }

    /** Notes the broker of an endpoint; what is different about it, empty for nothing. */
    static String broker(Endpoint endpoint, Direction direction, String destination, MuleProject project) {
        Optional<Element> connector = endpoint.connector(project);
        List<Element> parts = connector.stream().toList();
        project.conversion()
                .endpoint(new ExternalEndpoint(
                        endpoint.element().place(), direction, "jms", destination, Brokers.credentials(parts)));
        return Brokers.use(connector, parts, project);
    }

    /** Adds steps behind which the message is as it was. */
    static void aside(String hint, Chain chain, ProcessorDefinition<?>... steps) {
        String id = chain.project().next(hint);
        chain.add(Step.call(Kept.class, "keep", id));
        for (ProcessorDefinition<?> step : steps) {
            chain.add(step);
        }
        chain.add(Step.call(Kept.class, "restore", id));
    }

    static String destination(Endpoint endpoint, MuleProject project) throws NotTranslatable {
        Optional<String> topic = endpoint.get("topic");
        String name = topic.or(() -> endpoint.get("queue"))
                .orElseThrow(() -> new NotTranslatable("a JMS endpoint without a queue"));
        if (name.contains("#[")) {
            throw new NotTranslatable("the queue is computed: " + name);
        }
        String kind = topic.isPresent() ? "topic" : "queue";
        return kind + ":" + project.settings().assume(name, kind).text(name);
    }

    static void note(Endpoint endpoint, String technology, String address, Chain chain) {
        List<String> credentials = endpoint.get("password").isPresent()
                ? List.of(endpoint.scheme() + ".user", endpoint.scheme() + ".password")
                : List.of();
        chain.conversion()
                .endpoint(new ExternalEndpoint(
                        endpoint.element().place(), Direction.OUT, technology, address, credentials));
    }
}
