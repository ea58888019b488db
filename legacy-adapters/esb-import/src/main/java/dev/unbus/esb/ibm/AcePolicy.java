package dev.unbus.esb.ibm;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.stream.Stream;

/** A policy, which names servers and who signs in to them. */
final class AcePolicy {

    private AcePolicy() {}

    static void open(Element root, Conversion conversion) {
        Stream<Element> policies = root.is("policy") ? Stream.of(root) : root.children("policy").stream();
        policies.forEach(policy -> {
            String type = policy.attribute("policyType").orElseGet(() -> policy.attribute("type", "policy"));
            String file = root.file().substring(root.file().lastIndexOf('/') + 1);
            conversion.account().open(policy, "policy:" + type, policy.attribute("policyName", file));
            String host = text(policy, "queueManagerHostname", "serverName", "hostname", "bootstrapServers");
            if (!host.isEmpty()) {
                String port = text(policy, "listenerPortNumber", "portNumber", "port");
                conversion.endpoint(new ExternalEndpoint(
                        policy.place(), Direction.OUT, type, port.isEmpty() ? host : host + ":" + port, who(policy)));
            }
        });
    }

    private static String text(Element policy, String... names) {
        return Stream.of(names)
                .flatMap(name -> policy.all().filter(element -> element.is(name)))
                .map(element -> element.text().strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<String> who(Element policy) {
        String identity = text(policy, "securityIdentity");
        return identity.isEmpty() ? List.of() : List.of(identity);
    }
}
