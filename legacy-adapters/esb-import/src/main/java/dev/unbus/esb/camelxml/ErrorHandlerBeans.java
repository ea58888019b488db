package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.Map;
import org.apache.camel.model.ErrorHandlerDefinition;

/** Error handlers that are beans of Camel's builder classes. */
final class ErrorHandlerBeans {

    private static final Map<String, String> KINDS = Map.of(
            "DeadLetterChannelBuilder", "deadLetterChannel",
            "DefaultErrorHandlerBuilder", "defaultErrorHandler",
            "TransactionErrorHandlerBuilder", "jtaTransactionErrorHandler",
            "LoggingErrorHandlerBuilder", "defaultErrorHandler",
            "NoErrorHandlerBuilder", "noErrorHandler");
    private final Element bean;
    private final ContextScope scope;
    private final Notes notes = new Notes();

    private ErrorHandlerBeans(Element bean, ContextScope scope) {
        this.bean = bean;
        this.scope = scope;
    }

    /**
     * The error handler that a bean is.
     *
     * @throws BeyondException when it is none that can be read, and why
     */
    static ErrorHandlerDefinition of(String ref, ContextScope scope) {
        Element bean = scope.project().beans().element(ref);
        if (bean == null) {
            throw new BeyondException("it is not in the sources");
        }
        ErrorHandlerDefinition handler = new ErrorHandlerBeans(bean, scope).definition();
        scope.project().beans().mark(ref);
        return handler;
    }

    private ErrorHandlerDefinition definition() {
        String className = LegacyBeans.className(bean);
        String kind = KINDS.get(className.substring(className.lastIndexOf('.') + 1));
        if (kind == null || !Classes.library(className)) {
            throw new BeyondException("its class " + className + " has to be moved over");
        }
        Node handler = new Node(kind);
        if (bean.attributes().keySet().stream().anyMatch(attribute -> attribute.startsWith("{"))) {
            throw new BeyondException("its properties are attributes");
        }
        arguments(handler);
        if (className.endsWith(".LoggingErrorHandlerBuilder")) {
            notes.different("failures are logged by the default error handler");
        } else {
            bean.children("property").forEach(property -> property(handler, property));
        }
        handler.all().forEach(node -> node.attributeNames()
                .forEach(name -> node.set(
                        name,
                        scope.project().properties().use(node.attribute(name).orElseThrow()))));
        MissingValues.of(handler, scope.project().properties());
        ErrorHandlerDefinition definition =
                CamelParser.beside(new Node("errorHandler").add(handler), notes).getErrorHandler();
        if (scope.conversion()
                .account()
                .unit(bean)
                .filter(unit -> unit.outcome().isEmpty())
                .isPresent()) {
            notes.different("the error handler stands with the routes that use it");
            scope.conversion().account().different(bean, notes.toString());
        }
        return definition;
    }

    private void arguments(Node handler) {
        for (Element argument : bean.children()) {
            if (argument.is("constructor-arg") || argument.is("argument")) {
                deadLetters(handler, argument);
            }
        }
    }

    private void property(Node handler, Element property) {
        String name = property.attribute("name", "");
        switch (name) {
            case "redeliveryPolicy" -> policy(handler, property);
            case "deadLetterUri" -> deadLetters(handler, property);
            case "transactionTemplate", "transactionManager" -> notes.different("the transaction is that of Quarkus");
            case "onRedelivery", "onPrepareFailure", "onExceptionOccurred" -> {
                String ref = property.attribute("ref").orElseThrow(() -> computed(name));
                handler.set(name + "Ref", scope.project().beans().use(ref, Placeholder.Type.PROCESSOR, "", notes));
            }
            default -> handler.set(name, LibraryBeans.value(property).orElseThrow(() -> computed(name)));
        }
    }

    private void policy(Node handler, Element property) {
        if (property.child("bean").isPresent()) {
            handler.add(ErrorHandling.policyBean(property.child("bean").orElseThrow()));
        } else {
            handler.set(
                    "redeliveryPolicyRef", property.attribute("ref").orElseThrow(() -> computed("redeliveryPolicy")));
            ErrorHandling.profile(handler, scope, notes);
        }
    }

    private void deadLetters(Node handler, Element value) {
        String uri = LibraryBeans.value(value).orElseThrow(() -> computed("deadLetterUri"));
        EndpointUse use = new EndpointUse(bean, false, false, scope, notes);
        handler.set("deadLetterUri", scope.project().endpoints().convert(uri, use));
    }

    private static BeyondException computed(String property) {
        return new BeyondException("its " + property + " is computed");
    }
}
