package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.model.ExpressionSubElementDefinition;
import org.apache.camel.model.LoadBalanceDefinition;
import org.apache.camel.model.LoadBalancerDefinition;
import org.apache.camel.model.MulticastDefinition;
import org.apache.camel.model.loadbalancer.FailoverLoadBalancerDefinition;
import org.apache.camel.model.loadbalancer.RoundRobinLoadBalancerDefinition;
import org.apache.camel.model.loadbalancer.StickyLoadBalancerDefinition;

/** The steps of one endpoint. */
final class EndpointSteps {

    private final Estate estate;
    private final Flow flow;
    private final boolean oneWay;

    EndpointSteps(Estate estate, Flow flow, boolean oneWay) {
        this.estate = estate;
        this.flow = flow;
        this.oneWay = oneWay;
    }

    /** Adds the steps of an endpoint; what differs from the old bus, or nothing. */
    String add(Element endpoint, String name) {
        if (endpoint.attribute("template").isPresent()) {
            Element made = estate.endpoints().fromTemplate(endpoint, endpoint);
            return add(made, name);
        }
        if (endpoint.attribute("key").isPresent()) {
            return nested(endpoint);
        }
        for (Element kind : endpoint.children()) {
            Optional<String> difference = kind(endpoint, kind, name);
            if (difference.isPresent()) {
                return difference.get();
            }
        }
        throw new Unconvertible("no address of the endpoint is known");
    }

    private Optional<String> kind(Element endpoint, Element kind, String name) {
        AddressSteps address = new AddressSteps(estate, flow, oneWay, name);
        return switch (kind.name()) {
            case "address" -> Optional.of(address.address(kind));
            case "http" -> Optional.of(address.http(kind));
            case "wsdl" -> Optional.of(address.wsdl(kind));
            case "default" -> Optional.of(address.implicit(kind));
            case "failover" -> Optional.of(balanced(endpoint, kind, name, failover(false)));
            case "loadbalance", "loadBalance" -> Optional.of(loadBalance(endpoint, kind, name));
            case "recipientlist" -> Optional.of(recipients(kind, name));
            case "endpoint" -> Optional.of(nested(kind));
            case "description", "property", "session", "feature" -> Optional.empty();
            default -> throw new Unconvertible("an endpoint of the kind " + kind.name() + " has no counterpart");
        };
    }

    private String nested(Element kind) {
        String route = estate.endpoints().route(kind, flow, oneWay);
        Model.add(flow.parent(), Model.to("direct:" + route));
        return estate.endpoints().elsewhere(route);
    }

    private static FailoverLoadBalancerDefinition failover(boolean roundRobin) {
        FailoverLoadBalancerDefinition failover = new FailoverLoadBalancerDefinition();
        failover.setRoundRobin(String.valueOf(roundRobin));
        failover.setInheritErrorHandler(false);
        return failover;
    }

    private String loadBalance(Element endpoint, Element kind, String name) {
        boolean failover = !kind.attribute("failover", "true").equals("false");
        String difference =
                balanced(endpoint, kind, name, failover ? failover(true) : new RoundRobinLoadBalancerDefinition());
        String algorithm = kind.attribute("algorithm", "roundRobin");
        boolean other = !algorithm.toLowerCase(Locale.ROOT).contains("roundrobin");
        return other ? "the endpoints take turns; the algorithm was " + algorithm : difference;
    }

    private String balanced(Element endpoint, Element kind, String name, LoadBalancerDefinition balancer) {
        Optional<Element> session = endpoint.child("session");
        LoadBalanceDefinition balance = new LoadBalanceDefinition();
        balance.setLoadBalancerType(session.isPresent() ? sticky(session.get()) : balancer);
        List<String> members = members(kind, name);
        members.forEach(member -> balance.addOutput(Model.to("direct:" + member)));
        flow.add(balance);
        Optional<String> elsewhere = elsewhere(members);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (session.isPresent()) {
            return "a client stays with its endpoint as long as the integration runs, also when that fails";
        }
        return "an endpoint that failed is tried again at once; there is no suspension";
    }

    /** Clients that say who they are stay with an endpoint; the others take turns. */
    private static LoadBalancerDefinition sticky(Element session) {
        if (!session.attribute("type", "").equals("simpleClientSession")) {
            throw new Unconvertible("sessions of this kind have no counterpart: " + session.attribute("type", ""));
        }
        String client = "$header/*[local-name()='ClientID']";
        StickyLoadBalancerDefinition sticky = new StickyLoadBalancerDefinition();
        sticky.setCorrelationExpression(new ExpressionSubElementDefinition(Model.language(
                "synapse",
                "concat(" + client + ", substring(get-property('MessageID'), 1, 99 * number(not(" + client + "))))")));
        return sticky;
    }

    private List<String> members(Element kind, String name) {
        List<String> routes = new ArrayList<>();
        for (Element member : kind.children()) {
            if (member.is("endpoint")) {
                Flow named = new Flow(
                        estate,
                        Names.kebab(name) + "-" + (routes.size() + 1),
                        flow.origin(),
                        flow.parent(),
                        flow.direction(),
                        "");
                routes.add(estate.endpoints().route(member, named, oneWay));
            } else if (member.is("member")) {
                throw new Unconvertible("members that are addressed by host and ports have no counterpart");
            }
        }
        if (routes.isEmpty()) {
            throw new Unconvertible("the endpoint has no members in the sources");
        }
        return routes;
    }

    /** Addresses between commas, as they are or as the property that holds them is set to. */
    private List<String> listed(Element endpoints, String name) {
        String said = endpoints.attribute("value", "").strip();
        String value = ComputedName.is(said)
                ? ComputedName.of(endpoints, said, flow)
                        .only()
                        .orElseThrow(() -> new Unconvertible("the recipients are computed: " + said))
                : said;
        List<String> routes = new ArrayList<>();
        for (String address : value.split(",", -1)) {
            if (!address.isBlank()) {
                routes.add(estate.endpoints().at(address.strip(), endpoints, name + "-" + (routes.size() + 1)));
            }
        }
        if (routes.isEmpty()) {
            throw new Unconvertible("the recipients are not said");
        }
        return routes;
    }

    private Optional<String> elsewhere(List<String> members) {
        return members.stream()
                .map(estate.endpoints()::elsewhere)
                .filter(difference -> !difference.isEmpty())
                .findFirst();
    }

    private String recipients(Element kind, String name) {
        MulticastDefinition all = new MulticastDefinition();
        all.setAggregationStrategy(Model.strategy("Branches"));
        Optional<Element> listed = kind.child("endpoints");
        List<String> members = listed.isPresent() ? listed(listed.get(), name) : members(kind, name);
        members.forEach(member -> Model.add(all, Model.mediate(member, "SendAside")));
        flow.add(all);
        return elsewhere(members).orElse("");
    }
}
