package dev.unbus.esb.synapse;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.source.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;

/** Where messages come in by HTTP: proxy services and the main sequence. */
final class Entrances {

    private static final Pattern FILES = Pattern.compile("^(file|ftps?|sftp):");

    private final Estate estate;
    private final Map<Element, String> missing = new HashMap<>();
    private final Map<Element, String> elsewhere = new HashMap<>();
    private final Map<Element, MediationSteps> steps = new HashMap<>();

    Entrances(Estate estate) {
        this.estate = estate;
    }

    void proxy(Element proxy) {
        String name = Artifacts.name(proxy);
        String id = estate.route(proxy, name);
        MediationSteps steps = steps(proxy);
        List<String> sources = new ProxySources(estate).of(proxy);
        Optional<String> replies = new ProxySources(estate).replies(proxy);
        for (int at = 0; at < sources.size(); at++) {
            String source = sources.get(at);
            String route = at == 0 ? id : estate.conversion().names().route(name + " " + (at + 1));
            estate.add(route, proxy, definition -> {
                definition.from(source);
                Model.add(definition, Model.property("proxy.name", Model.constant(name)));
                ContentTypes.typed(source, proxy.children("parameter"))
                        .ifPresent(typed -> Model.add(definition, typed));
                Model.add(definition, Model.bean("Arrival", "request"));
                steps.addTo(definition);
                Model.add(definition, Model.bean("Departure", "answer"));
                replies.filter(uri -> FILES.matcher(source).find()).ifPresent(uri -> reply(uri, proxy, definition));
            });
        }
        estate.account().into(id);
        settle(proxy);
        estate.account().into("");
    }

    /** Writes what was answered to a file into another one. */
    private void reply(String uri, Element proxy, RouteDefinition route) {
        FilterDefinition answered = new FilterDefinition();
        answered.setExpression(Model.simple("${exchangeProperty.SynapseAnswer} != null"));
        Flow flow = new Flow(estate, "", proxy, answered, Flow.Direction.RESPONSE, "");
        String said = uri.replaceFirst("^vfs:", "");
        new OtherAddresses(estate, flow, Names.kebab(Artifacts.name(proxy) + " reply"))
                .reply(said, ProxySources.parameter(proxy, "transport.vfs.ReplyFileName"));
        route.addOutput(answered);
    }

    /** What a proxy service does with a message, wherever that comes from. */
    MediationSteps steps(Element proxy) {
        MediationSteps known = steps.get(proxy);
        if (known != null) {
            return known;
        }
        String outer = estate.account().into();
        String id = estate.route(proxy, Artifacts.name(proxy));
        Element target = proxy.child("target").orElse(proxy);
        Part in = part(id, "in", proxy, target, Flow.Direction.REQUEST);
        Part out = part(id, "out", proxy, target, Flow.Direction.RESPONSE);
        Part fault = part(id, "fault", proxy, target, Flow.Direction.EITHER);
        MediationSteps made = new MediationSteps(in.route, out.route, fault.route);
        steps.put(proxy, made);
        estate.account().into(outer);
        return made;
    }

    /** The sequence that an artifact names and that is not there. */
    Optional<String> missing(Element artifact) {
        return Optional.ofNullable(missing.get(artifact))
                .map(key -> "the sequence " + key + " is not among the sources");
    }

    private void settle(Element proxy) {
        if (missing(proxy).isPresent()) {
            estate.account().settle(proxy, Outcome.STUBBED, missing(proxy).get());
            return;
        }
        String differences = differences(proxy).filter(one -> !one.isEmpty()).collect(Collectors.joining("; "));
        estate.account().converted(proxy, differences);
    }

    private Stream<String> differences(Element proxy) {
        boolean silent = new ErrorAnswers(estate).isSilent(proxy.child("target").orElse(proxy));
        return Stream.of(
                elsewhere.getOrDefault(proxy, ""),
                new ProxySources(estate).difference(proxy),
                ProxySources.moved(proxy),
                proxy.child("enableSec").isPresent() ? "the security policy of the service is not applied" : "",
                silent ? ErrorAnswers.SILENT : "",
                proxy.child("publishWSDL").isPresent() ? "its WSDL is not published" : "");
    }

    /** A part of a flow: the route it became, if there is one. */
    record Part(@Nullable String route) {}

    /** The in, out or fault sequence of a proxy or a resource: written in place, or named. */
    Part part(String id, String which, Element artifact, Element holder, Flow.Direction direction) {
        Optional<Element> inline = holder.child(which + "Sequence");
        unread(
                holder.children(which + "Sequence"),
                holder.attribute(which + "Sequence").isPresent());
        Optional<String> key =
                holder.attribute(which + "Sequence").or(() -> inline.flatMap(element -> element.attribute("key")));
        boolean sends = which.equals("in") && endpoint(holder).isPresent();
        if (inline.isEmpty() && key.isEmpty() && !sends) {
            return new Part(which.equals("fault") ? sharedFault(artifact) : null);
        }
        if (key.isPresent() && !sends) {
            return named(id, which, artifact, key.get(), direction);
        }
        String route = estate.conversion().names().route(id + "-" + which);
        key.filter(name -> estate.sequence(name, holder).isEmpty()).ifPresent(name -> missing.put(artifact, name));
        estate.callable(route, artifact, direction, "", flow -> inPlace(holder, inline, key, flow));
        return new Part(route);
    }

    /** Of several sequences of one kind the old bus read the first, and none beside one that an attribute names. */
    private void unread(List<Element> sequences, boolean named) {
        sequences.stream()
                .skip(named ? 0 : 1)
                .flatMap(sequence -> Chains.mediators(sequence).stream())
                .forEach(each -> estate.account()
                        .settleRest(
                                each,
                                Outcome.IGNORED,
                                "the old bus did not read it: another sequence of its kind came before"));
    }

    private Part named(String id, String which, Element artifact, String key, Flow.Direction direction) {
        Optional<String> route = key.startsWith("{") ? Optional.empty() : estate.sequence(key, artifact);
        if (route.isPresent()) {
            return new Part(route.get());
        }
        missing.put(artifact, key);
        String stub = estate.conversion().names().route(id + "-" + which);
        estate.callable(
                stub,
                artifact,
                direction,
                "",
                flow -> flow.add(Steps.stub(artifact, "the sequence " + key + " is not among the sources")));
        return new Part(stub);
    }

    private @Nullable String sharedFault(Element artifact) {
        return estate.artifacts()
                .own("fault", artifact)
                .map(found -> estate.route(found, "fault"))
                .orElse(null);
    }

    private void inPlace(Element holder, Optional<Element> inline, Optional<String> key, Flow flow) {
        key.ifPresent(name -> flow.add(estate.sequence(name, holder)
                .<ProcessorDefinition<?>>map(route -> Model.to("direct:" + route))
                .orElseGet(() -> Steps.stub(holder, "the sequence " + name + " is not among the sources"))));
        inline.filter(element -> key.isEmpty())
                .ifPresent(element ->
                        Sequences.guarded(element, flow, inner -> estate.chain(Chains.mediators(element), inner)));
        if (flow.direction() == Flow.Direction.REQUEST) {
            endpoint(holder).ifPresent(to -> {
                String route = estate.endpoints().route(to, flow, false);
                flow.add(Model.mediate(route, "SendAside"));
                elsewhere.put(flow.origin(), estate.endpoints().elsewhere(route));
            });
        }
    }

    /** The endpoint that a target sends to after its in sequence. */
    private static Optional<Element> endpoint(Element holder) {
        return holder.child("endpoint").or(() -> holder.attribute("endpoint").map(key -> holder));
    }

    /** The flow of a message: in, then out for each response, and fault for an error. */
    void mediate(ProcessorDefinition<?> parent, @Nullable String in, @Nullable String out, @Nullable String fault) {
        new MediationSteps(in, out, fault).addTo(parent);
    }

    void main(Element sequence) {
        String id = estate.route(sequence, "main");
        estate.callable(id, sequence, Flow.Direction.EITHER, "", flow -> {
            Sequences.guarded(sequence, flow, inner -> estate.chain(Chains.mediators(sequence), inner));
            new Sequences(estate).settle(sequence, new ErrorAnswers(estate).isSilent(sequence));
        });
        entrance(id, sequence, sharedFault(sequence));
    }

    /** The mediators that stand in {@code definitions} itself are the main sequence. */
    void looseMain(Element root, List<Element> mediators) {
        String id = estate.conversion().names().route("main");
        estate.callable(id, root, Flow.Direction.EITHER, "", flow -> estate.chain(mediators, flow));
        entrance(id, root, sharedFault(root));
    }

    private void entrance(String id, Element origin, @Nullable String fault) {
        String route = estate.conversion().names().route(id + "-entrance");
        estate.add(route, origin, definition -> {
            definition.from("platform-http:/?matchOnUriPrefix=true");
            Model.add(definition, Model.bean("Arrival", "request"));
            mediate(definition, id, id, fault);
            Model.add(definition, Model.bean("Departure", "answer"));
        });
        estate.conversion()
                .endpoint(new ExternalEndpoint(origin.place(), ExternalEndpoint.Direction.IN, "http", "/", List.of()));
    }
}
