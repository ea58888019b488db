package dev.unbus.esb.camelxml;

import dev.unbus.esb.source.Element;
import java.util.Optional;
import org.apache.camel.model.ErrorHandlerDefinition;

/** Error handlers that are beans of Camel's builder classes. */
final class ErrorHandlerBeans {

    private ErrorHandlerBeans() {}

    static Optional<ErrorHandlerDefinition> of(String ref, ContextScope scope) {
        Element bean = scope.project().beans().element(ref);
        if (bean == null) {
            return Optional.empty();
        }
        String className = LegacyBeans.className(bean);
        Node handler = node(className);
        if (handler == null) {
            return Optional.empty();
        }
        scope.project().beans().mark(ref);
        Notes notes = new Notes();
        try {
            properties(bean, handler, scope, notes);
            ErrorHandlerDefinition definition =
                    CamelParser.beside(new Node("errorHandler").add(handler)).getErrorHandler();
            scope.conversion().account().different(bean, "the error handler stands with the routes that use it");
            return Optional.of(definition);
        } catch (BeyondException beyond) {
            return Optional.empty();
        }
    }

    private static @org.jspecify.annotations.Nullable Node node(String className) {
        if (className.endsWith(".DeadLetterChannelBuilder")) {
            return new Node("deadLetterChannel");
        }
        if (className.endsWith(".DefaultErrorHandlerBuilder")) {
            return new Node("defaultErrorHandler");
        }
        return className.endsWith(".NoErrorHandlerBuilder") ? new Node("noErrorHandler") : null;
    }

    private static void properties(Element bean, Node handler, ContextScope scope, Notes notes) {
        for (Element property : bean.children("property")) {
            String name = property.attribute("name", "");
            if (name.equals("redeliveryPolicy")) {
                String ref = property.attribute("ref")
                        .orElseThrow(() -> new BeyondException("the redelivery policy is computed"));
                handler.set("redeliveryPolicyRef", ref);
                ErrorHandling.profile(handler, scope, notes);
            } else if (name.equals("deadLetterUri")) {
                EndpointUse use = new EndpointUse(bean, false, false, scope, notes);
                handler.set(
                        name,
                        scope.project()
                                .endpoints()
                                .convert(LibraryBeans.value(property).orElse(""), use));
            } else {
                handler.set(name, LibraryBeans.value(property).orElse(null));
            }
        }
    }
}
