package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.Set;
import org.apache.camel.model.ErrorHandlerDefinition;

/** Error handlers of Camel 2 and 3, which name their kind in an attribute, and redelivery policies. */
final class ErrorHandling {

    private static final Map<String, String> KINDS = Map.of(
            "DefaultErrorHandler", "defaultErrorHandler",
            "DeadLetterChannel", "deadLetterChannel",
            "NoErrorHandler", "noErrorHandler",
            "TransactionErrorHandler", "jtaTransactionErrorHandler",
            "LoggingErrorHandler", "defaultErrorHandler");
    private static final Set<String> PROCESSORS =
            Set.of("onRedeliveryRef", "onExceptionOccurredRef", "onPrepareFailureRef");
    private static final Set<String> NOT_OF_LOGGING = Set.of("redeliveryPolicy");

    private final ContextScope scope;

    ErrorHandling(ContextScope scope) {
        this.scope = scope;
    }

    /**
     * An error handler.
     *
     * @throws BeyondException when it has no counterpart
     */
    ErrorHandlerDefinition handler(Element element, Notes notes) {
        Node node = Node.of(element, any -> true);
        node.take("id");
        String type = node.take("type")
                .orElse(node.attribute("deadLetterUri").isPresent() ? "DeadLetterChannel" : "DefaultErrorHandler");
        String kind = KINDS.get(type);
        if (kind == null) {
            throw new BeyondException("there is no error handler of the type " + type);
        }
        if (node.children().stream().anyMatch(child -> KINDS.containsValue(child.name()))) {
            return CamelParser.beside(node, notes).getErrorHandler();
        }
        if (type.equals("LoggingErrorHandler")) {
            node.children().removeIf(child -> NOT_OF_LOGGING.contains(child.name()));
            notes.different("failures are logged by the default error handler");
        }
        handler(node.rename(kind), element, notes);
        return CamelParser.beside(new Node("errorHandler").add(node), notes).getErrorHandler();
    }

    private void handler(Node node, Element element, Notes notes) {
        MissingValues.of(node, scope.project().properties());
        node.take("transactionTemplateRef");
        node.take("transactionManagerRef");
        node.take("rollbackLoggingLevel");
        node.attribute("deadLetterUri").ifPresent(uri -> {
            EndpointUse use = new EndpointUse(element, false, false, scope, notes);
            node.set("deadLetterUri", scope.project().endpoints().convert(uri, use));
        });
        for (String attribute : node.attributeNames()) {
            if (PROCESSORS.contains(attribute)) {
                String name = node.attribute(attribute).orElseThrow();
                node.set(attribute, scope.project().beans().use(name, Placeholder.Type.PROCESSOR, "", notes));
            }
        }
        profile(node, scope, notes);
        node.child("redeliveryPolicy").ifPresent(policy -> policy(policy, notes));
    }

    /** A policy that is declared by itself is written where it is used. */
    static void profile(Node node, ContextScope scope, Notes notes) {
        node.take("redeliveryPolicyRef").ifPresent(ref -> {
            Element profile = scope.errorHandlers().get(ref);
            Element bean = scope.project().beans().element(ref);
            if (profile != null) {
                node.add(Node.of(profile, any -> true).rename("redeliveryPolicy"));
            } else if (bean != null) {
                scope.project().beans().mark(ref);
                node.add(policyBean(bean));
            } else {
                throw new BeyondException("there is no redelivery policy " + ref);
            }
            MissingValues.of(node, scope.project().properties());
            node.child("redeliveryPolicy").ifPresent(policy -> policy(policy, notes));
        });
    }

    static Node policyBean(Element bean) {
        Node policy = new Node("redeliveryPolicy");
        for (Element property : bean.children("property")) {
            policy.set(
                    property.attribute("name", ""),
                    LibraryBeans.value(property)
                            .orElseThrow(() -> new BeyondException("the redelivery policy is computed")));
        }
        return policy;
    }

    static void policy(Node policy, Notes notes) {
        policy.take("id");
        if (policy.take("ref").isPresent()) {
            notes.different("the redelivery policy names another one, which is left out");
        }
    }
}
