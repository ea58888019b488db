package dev.unbus.esb.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.model.ErrorHandlerDefinition;
import org.apache.camel.model.ExpressionSubElementDefinition;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.RedeliveryPolicyDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.SetBodyDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.spi.BeanIntrospection;
import org.apache.camel.support.PluginHelper;
import org.jspecify.annotations.Nullable;

/** A route configuration as YAML DSL, of which Camel's writer writes the id alone: each of its parts is written by itself. */
final class ConfigurationYaml {

    private final CamelContext context;
    private final Writer writer;

    /** Writes one definition. */
    @FunctionalInterface
    interface Writer {
        JsonNode write(NamedNode node) throws Exception;
    }

    ConfigurationYaml(CamelContext context, Writer writer) {
        this.context = context;
        this.writer = writer;
    }

    JsonNode of(RouteConfigurationDefinition configuration) throws Exception {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", configuration.getId());
        if (configuration.getPrecondition() != null) {
            body.put("precondition", configuration.getPrecondition());
        }
        if (configuration.getErrorHandler() != null) {
            body.set("errorHandler", errorHandler(configuration.getErrorHandler()));
        }
        exceptions(body, configuration.getOnExceptions());
        all(body, "onCompletion", configuration.getOnCompletions());
        all(body, "intercept", configuration.getIntercepts());
        all(body, "interceptFrom", configuration.getInterceptFroms());
        all(body, "interceptSendToEndpoint", configuration.getInterceptSendTos());
        ArrayNode document = JsonNodeFactory.instance.arrayNode();
        document.addObject().set("routeConfiguration", body);
        return document;
    }

    private void all(ObjectNode body, String name, @Nullable List<? extends NamedNode> definitions) throws Exception {
        if (definitions != null && !definitions.isEmpty()) {
            ArrayNode array = body.putArray(name);
            for (NamedNode definition : definitions) {
                array.add(writer.write(definition).get(0));
            }
        }
    }

    private void exceptions(ObjectNode body, @Nullable List<OnExceptionDefinition> exceptions) throws Exception {
        if (exceptions != null && !exceptions.isEmpty()) {
            ArrayNode array = body.putArray("onException");
            for (OnExceptionDefinition exception : exceptions) {
                array.add(exception(exception));
            }
        }
    }

    /** Camel's writer writes the conditions of an exception without saying which is which. */
    private JsonNode exception(OnExceptionDefinition exception) throws Exception {
        ExpressionSubElementDefinition handled = exception.getHandled();
        ExpressionSubElementDefinition continued = exception.getContinued();
        ExpressionSubElementDefinition retryWhile = exception.getRetryWhile();
        var onWhen = exception.getOnWhen();
        var redelivery = exception.getRedeliveryPolicyType();
        exception.setHandled((ExpressionSubElementDefinition) null);
        exception.setContinued((ExpressionSubElementDefinition) null);
        exception.setRetryWhile(null);
        exception.setOnWhen(null);
        exception.setRedeliveryPolicyType(null);
        JsonNode written = writer.write(exception).get(0);
        exception.setHandled(handled);
        exception.setContinued(continued);
        exception.setRetryWhile(retryWhile);
        exception.setOnWhen(onWhen);
        exception.setRedeliveryPolicyType(redelivery);
        ObjectNode fields = (ObjectNode) written.get("onException");
        condition(fields, "handled", handled == null ? null : handled.getExpressionType());
        condition(fields, "continued", continued == null ? null : continued.getExpressionType());
        condition(fields, "retryWhile", retryWhile == null ? null : retryWhile.getExpressionType());
        condition(fields, "onWhen", onWhen == null ? null : onWhen.getExpression());
        if (redelivery != null) {
            fields.set("redeliveryPolicy", fields(redelivery));
        }
        return written;
    }

    private void condition(ObjectNode fields, String name, @Nullable ExpressionDefinition expression) throws Exception {
        if (expression != null) {
            JsonNode body =
                    writer.write(new SetBodyDefinition(expression)).get(0).get("setBody");
            JsonNode written = body.has("expression") ? body.get("expression") : body;
            written.forEach(language -> ((ObjectNode) language).remove("language"));
            fields.set(name, written);
        }
    }

    private ObjectNode errorHandler(ErrorHandlerDefinition handler) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var type = handler.getErrorHandlerType();
        String name = type.getClass().getSimpleName().replaceFirst("Definition$", "");
        node.set(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), fields(type));
        return node;
    }

    /** The fields of an object that are set: text, and a redelivery policy. */
    private ObjectNode fields(Object object) {
        BeanIntrospection introspection = PluginHelper.getBeanIntrospection(context);
        Map<String, Object> properties = new TreeMap<>();
        Map<String, Object> read = new HashMap<>();
        introspection.getProperties(object, read, null, false);
        properties.putAll(read);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        properties.forEach((name, value) -> {
            if (value instanceof String text && !name.equals("id")) {
                node.put(name, text);
            } else if (value instanceof RedeliveryPolicyDefinition policy) {
                node.set("redeliveryPolicy", fields(policy));
            }
        });
        return node;
    }
}
