package dev.unbus.esb.synapse;

import dev.unbus.esb.runtime.synapse.FreeMarkerLanguage;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.RemoveHeaderDefinition;
import org.apache.camel.model.RemovePropertyDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Mediators that look at the message or change it: {@code log}, {@code payloadFactory}, {@code header}, {@code makefault}. */
final class MessageMediators {

    private static final Pattern PROPERTY = Pattern.compile("\\$ctx:([\\w.-]+)");

    void register(Map<String, MediatorConverter> converters) {
        converters.put("log", MediatorConverter.alone(this::log));
        converters.put("payloadFactory", MediatorConverter.alone(this::payload));
        converters.put("header", MediatorConverter.alone(this::header));
        converters.put("makefault", MediatorConverter.alone(new FaultMediator()::fault));
        converters.put("enrich", MediatorConverter.alone(new EnrichMediator()::enrich));
        converters.put("xslt", MediatorConverter.alone(new StyleSheets()::xslt));
        converters.put("fastXSLT", MediatorConverter.alone(new StyleSheets()::xslt));
        converters.put("jsontransform", MediatorConverter.alone(this::jsonTransform));
    }

    private void log(Element log, Flow flow) {
        Template text = new Template(log, flow);
        String separator = log.attribute("separator", ", ").replace("\\n", "\n");
        StringJoiner parts = new StringJoiner(separator);
        Optional<Element> message = log.child("message");
        message.ifPresent(said -> parts.add(text.inline(said.text().strip())));
        String level = log.attribute("level", message.isPresent() ? "custom" : "simple")
                .toLowerCase(Locale.ROOT);
        String quoted = "'" + separator.replace("'", "") + "'";
        if (level.equals("simple") || level.equals("full")) {
            parts.add(text.place("log-heading(" + quoted + ")"));
        }
        for (Element property : log.children("property")) {
            parts.add(text.literal(property.attribute("name", "")) + " = " + value(property, text));
        }
        String more = parts.length() == 0 ? "" : ", 'more'";
        String before = level.equals("headers") ? text.place("log-headers(" + quoted + more + ")") : "";
        boolean whole =
                level.equals("full") || log.attribute("logFullPayload", "false").equals("true");
        String behind = whole ? text.place("log-payload(" + quoted + ")") : "";
        LogDefinition step =
                new LogDefinition(text.source("log", before + parts + behind).replace("{{", "{\\{"));
        step.setLogLanguage("synapse-payload");
        step.setLoggingLevel(level(log.attribute("category", "INFO")));
        flow.add(step);
        flow.estate().account().converted(log);
    }

    private static String value(Element property, Template text) {
        Optional<String> expression = property.attribute("expression");
        return expression.isPresent()
                ? text.place(expression.get(), property)
                : text.inline(property.attribute("value", ""));
    }

    private static String level(String category) {
        return switch (category.toUpperCase(Locale.ROOT)) {
            case "DEBUG", "TRACE", "WARN", "ERROR" -> category.toUpperCase(Locale.ROOT);
            case "FATAL" -> "ERROR";
            default -> "INFO";
        };
    }

    private void payload(Element factory, Flow flow) {
        Element format =
                factory.child("format").orElseThrow(() -> new Unconvertible("the payload factory has no format"));
        String media = factory.attribute("media-type", "xml").toLowerCase(Locale.ROOT);
        Template template = new Template(factory, flow);
        List<Element> arguments =
                factory.child("args").map(args -> args.children("arg")).orElse(List.of());
        for (int at = 0; at < arguments.size(); at++) {
            template.argument(at + 1, arguments.get(at));
        }
        boolean freemarker = factory.attribute("template-type", "default").equalsIgnoreCase("freemarker");
        String text = format(format, flow).strip();
        boolean named = !freemarker && PROPERTY.matcher(text).find();
        text = named ? PROPERTY.matcher(text).replaceAll(found -> named(found, template)) : text;
        if (freemarker) {
            Whole.check(text, FreeMarkerLanguage::check);
        } else {
            template.check(text);
        }
        String language = freemarker ? "synapse-freemarker" : "synapse-payload";
        flow.add(Model.body(Model.language(language, template.source(media, text))));
        flow.add(Model.bean("Departure", "made(${exchange}, '" + type(media) + "')"));
        if (named) {
            flow.estate()
                    .account()
                    .different(
                            factory,
                            "properties that the format names by $ctx: are put in, which not all old versions did");
        } else {
            flow.estate().account().converted(factory);
        }
    }

    private static String named(MatchResult found, Template template) {
        return Matcher.quoteReplacement(template.place("property-xml('" + found.group(1) + "')"));
    }

    private static String type(String media) {
        return switch (media) {
            case "json" -> "application/json";
            case "text" -> "text/plain";
            default -> "application/xml";
        };
    }

    private static String format(Element format, Flow flow) {
        Optional<String> key = format.attribute("key");
        if (key.isPresent()) {
            return flow.estate()
                    .resources()
                    .content(key.get(), format)
                    .orElseThrow(() -> new Unconvertible(key.get() + " is not among the sources"));
        }
        return format.children().isEmpty()
                ? format.text()
                : Model.xml(format.children().get(0));
    }

    private void header(Element header, Flow flow) {
        String name = header.attribute("name", "");
        boolean remove = header.attribute("action", "set").equals("remove");
        if (header.attribute("scope", "default").equals("transport")) {
            flow.add(
                    remove
                            ? new RemoveHeaderDefinition(name)
                            : Model.header(name, new Expressions(header, flow).of(header)));
        } else if (List.of("To", "Action", "From", "ReplyTo", "FaultTo", "RelatesTo")
                .contains(name.replaceFirst("^wsa:", ""))) {
            addressing(name.replaceFirst("^wsa:", ""), remove, header, flow);
        } else {
            soap(header, name, remove, flow);
        }
        flow.estate().account().converted(header);
    }

    private static void addressing(String name, boolean remove, Element header, Flow flow) {
        String property = "SynapseHeader." + name;
        flow.add(
                remove
                        ? new RemovePropertyDefinition(property)
                        : Model.property(property, new Expressions(header, flow).of(header)));
    }

    private static void soap(Element header, String name, boolean remove, Flow flow) {
        Template text = new Template(header, flow);
        String before = text.place("get-property('SynapseSoapHeader')");
        if (name.isEmpty() && !header.children().isEmpty() && !remove) {
            String added = Model.xml(header.children().get(0));
            flow.add(Model.property(
                    "SynapseSoapHeader", Model.language("synapse-payload", text.source("text", before + added))));
            return;
        }
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String uri = header.namespaces().getOrDefault(prefix, "");
        String local = name.substring(colon + 1);
        if (remove) {
            flow.add(Model.bean("SoapHeader", "remove(${exchange}, '" + uri + "', '" + local + "')"));
            return;
        }
        ExpressionDefinition ignored = new Expressions(header, flow).of(header);
        String value = header.attribute("expression").map(text::place).orElseGet(() -> header.attribute("value", ""));
        String element = "<h:" + local + " xmlns:h=\"" + uri + "\">" + value + "</h:" + local + ">";
        flow.add(Model.property(
                "SynapseSoapHeader", Model.language("synapse-payload", text.source("text", before + element))));
    }

    private void jsonTransform(Element transform, Flow flow) {
        if (transform.attribute("schema").isPresent()) {
            throw new Unconvertible("a JSON transformation by schema is not converted");
        }
        flow.add(Model.body(Model.language("synapse", "json-eval($)")));
        flow.estate()
                .account()
                .different(transform, "its properties are not applied: arrays and numbers are taken by default rules");
    }
}
