package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Optional;
import org.apache.camel.model.ProcessorDefinition;
import org.jspecify.annotations.Nullable;

/** Where messages come in by HTTP: proxy services and the main sequence. */
final class Entrances {

    private final Estate estate;

    Entrances(Estate estate) {
        this.estate = estate;
    }

    void proxy(Element proxy) {
        String name = Artifacts.name(proxy);
        String id = estate.route(proxy, name);
        Element target = proxy.child("target").orElse(proxy);
        Part in = part(id, "in", proxy, target, Flow.Direction.REQUEST);
        Part out = part(id, "out", proxy, target, Flow.Direction.RESPONSE);
        Part fault = part(id, "fault", proxy, target, Flow.Direction.EITHER);
        List<String> sources = new ProxySources(estate).of(proxy);
        for (int at = 0; at < sources.size(); at++) {
            String source = sources.get(at);
            String route = at == 0 ? id : estate.conversion().names().route(name + " " + (at + 1));
            estate.add(route, proxy, definition -> {
                definition.from(source);
                Model.add(definition, Model.bean("Arrival", "request"));
                mediate(definition, in.route, out.route, fault.route);
                Model.add(definition, Model.bean("Departure", "answer"));
            });
        }
        estate.account().into(id);
        settle(proxy);
        estate.account().into("");
    }

    private void settle(Element proxy) {
        if (proxy.child("enableSec").isPresent()) {
            estate.account().different(proxy, "the security policy of the service is not applied");
        } else if (new ErrorAnswers(estate).isSilent(proxy.child("target").orElse(proxy))) {
            estate.account().different(proxy, ErrorAnswers.SILENT);
        } else {
            estate.account().converted(proxy);
        }
    }

    /** A part of a flow: the route it became, if there is one. */
    record Part(@Nullable String route) {}

    /** The in, out or fault sequence of a proxy or a resource: written in place, or named. */
    Part part(String id, String which, Element artifact, Element holder, Flow.Direction direction) {
        Optional<Element> inline = holder.child(which + "Sequence");
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
        estate.callable(route, artifact, direction, "", flow -> inPlace(holder, inline, key, flow));
        return new Part(route);
    }

    private Part named(String id, String which, Element artifact, String key, Flow.Direction direction) {
        Optional<String> route = key.startsWith("{") ? Optional.empty() : estate.sequence(key, artifact);
        if (route.isPresent()) {
            return new Part(route.get());
        }
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
                .find("sequence", "fault", artifact)
                .map(found -> estate.route(found, "fault"))
                .orElse(null);
    }

    private void inPlace(Element holder, Optional<Element> inline, Optional<String> key, Flow flow) {
        key.flatMap(name -> estate.sequence(name, holder)).ifPresent(route -> flow.add(Model.to("direct:" + route)));
        inline.filter(element -> element.attribute("key").isEmpty())
                .ifPresent(element ->
                        Sequences.guarded(element, flow, inner -> estate.chain(Chains.mediators(element), inner)));
        if (flow.direction() == Flow.Direction.REQUEST) {
            endpoint(holder)
                    .ifPresent(to -> flow.add(Model.mediate(estate.endpoints().route(to, flow, false), "SendAside")));
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
