package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import freemarker.core.TemplateClassResolver;
import freemarker.ext.dom.NodeModel;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The Camel language {@code synapse-freemarker}: a FreeMarker template of {@code payloadFactory}, which reads {@code payload},
 * {@code args}, {@code ctx}, {@code axis2} and {@code trp}. {@code declare media "json";} says what comes of it.
 */
public final class FreeMarkerLanguage extends MediatorLanguage {

    /**
     * Checks that a template is understood.
     *
     * @throws IllegalArgumentException when it is not, with the reason
     */
    public static void check(String template) {
        template(template);
    }

    private static Template template(String text) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_30);
        configuration.setLocale(Locale.ENGLISH);
        configuration.setLogTemplateExceptions(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        try {
            return new Template("payload", text, configuration);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not a readable template: " + malformed.getMessage(), malformed);
        }
    }

    @Override
    Evaluable read(Prolog configuration) {
        Template template = template(configuration.text());
        Map<String, Evaluable> arguments = new HashMap<>();
        for (Prolog.Argument argument : configuration.arguments()) {
            String value = argument.value();
            arguments.put(
                    "arg" + argument.number(),
                    argument.kind().equals("text")
                            ? exchange -> value
                            : SynapseExpression.of(value, configuration.namespaces()));
        }
        String media = configuration.value("media", "text");
        return exchange -> filled(template, model(exchange, arguments, media));
    }

    private static String filled(Template template, Map<String, Object> model) {
        StringWriter text = new StringWriter();
        try {
            template.process(model, text);
            return text.toString().strip();
        } catch (TemplateException failed) {
            throw new IllegalArgumentException(
                    "the template could not be filled: " + failed.getMessageWithoutStackTop(), failed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Object> model(Exchange exchange, Map<String, Evaluable> arguments, String media) {
        Map<String, Object> model = new HashMap<>();
        Object payload = payload(Payload.text(exchange));
        if (payload != null) {
            model.put("payload", payload);
        }
        Map<String, String> args = new HashMap<>();
        arguments.forEach((name, value) -> args.put(name, escaped(value.evaluate(exchange), media)));
        model.put("args", args);
        model.put("ctx", properties(exchange, false));
        model.put("axis2", properties(exchange, true));
        Map<String, String> headers = new HashMap<>();
        exchange.getMessage().getHeaders().forEach((name, value) -> put(headers, name, value));
        model.put("trp", headers);
        return model;
    }

    private static @Nullable Object payload(String text) {
        if (text.isBlank()) {
            return null;
        }
        if (Payload.isXml(text)) {
            return NodeModel.wrap(XmlText.read(text));
        }
        JsonNode json = Payload.json(text);
        return json.isContainerNode() ? Payload.JSON.convertValue(json, Object.class) : text;
    }

    /** An argument as it can stand in the template: structures as they are, text so that it stays text. */
    private static String escaped(@Nullable Object value, String media) {
        String text = Values.text(value);
        if (text == null || media.equals("text")) {
            return text == null ? "" : text;
        }
        if (media.equals("json")) {
            String quoted = Payload.JSON.getNodeFactory().textNode(text).toString();
            return Payload.isJson(text) ? text : quoted.substring(1, quoted.length() - 1);
        }
        return Payload.isXml(text) ? text : XmlText.escaped(text);
    }

    private static Map<String, String> properties(Exchange exchange, boolean axis2) {
        Map<String, String> properties = new HashMap<>();
        exchange.getProperties().forEach((name, value) -> {
            boolean ours = name.startsWith(Context.AXIS2);
            if (ours == axis2 && !name.startsWith("Camel")) {
                put(properties, ours ? name.substring(Context.AXIS2.length()) : name, value);
            }
        });
        return properties;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        String text = Values.text(value);
        if (text != null) {
            all.put(name, text);
        }
    }
}
