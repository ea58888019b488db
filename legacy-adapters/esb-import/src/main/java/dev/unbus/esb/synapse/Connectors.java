package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.camel.model.RemoveHeadersDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** Connectors of WSO2 other than HTTP's: {@code kafkaTransport}, {@code email}. */
final class Connectors {

    void register(Map<String, MediatorConverter> converters) {
        for (String kind : List.of("kafkaTransport", "email", "http")) {
            converters.put(kind + ".init", MediatorConverter.alone(this::init));
        }
        converters.put("kafkaTransport.publishMessages", MediatorConverter.alone(this::publish));
        converters.put("email.send", MediatorConverter.alone(this::mail));
        new HttpConnector().register(converters);
    }

    private void init(Element init, Flow flow) {
        flow.estate().account().ignored(init, "the operations of the connector read it");
    }

    /** The connection that an operation names, or the last one before it. */
    static Optional<Element> connection(Element operation, Flow flow) {
        String kind = operation.name().substring(0, operation.name().indexOf('.')) + ".init";
        Optional<String> key = operation.attribute("configKey");
        if (key.isPresent()) {
            return flow.estate()
                    .artifacts()
                    .find("localEntry", key.get(), operation)
                    .flatMap(entry -> {
                        flow.estate().resources().use(entry);
                        return entry.child(kind);
                    });
        }
        return flow.origin().all().filter(each -> each.is(kind)).findFirst();
    }

    static String text(Element holder, String name) {
        return holder.child(name).map(Element::text).orElse("").strip();
    }

    /** A parameter: an expression in braces, a text with <code>${…}</code>, or the text itself. */
    static ExpressionDefinition value(Element operation, String text, Flow flow) {
        if (ComputedName.is(text)) {
            return new Expressions(operation, flow).value(text.substring(1, text.length() - 1));
        }
        if (!text.contains("${")) {
            return Model.constant(text);
        }
        Template template = new Template(operation, flow);
        return Model.language("synapse-payload", template.source("text", template.inline(text)));
    }

    private void publish(Element publish, Flow flow) {
        String topic = text(publish, "topic");
        if (topic.isEmpty() || topic.contains("{")) {
            throw new Unconvertible("the topic is computed: " + topic);
        }
        String setting = flow.estate().conversion().setting(Names.kebab(topic) + ".topic", topic);
        String id = flow.estate().conversion().names().route(flow.name() + " publish");
        String key = text(publish, "key");
        flow.called(id, inner -> {
            if (!key.isEmpty()) {
                inner.add(Model.header("kafka.KEY", value(publish, key, inner)));
            }
            inner.add(Model.bean("Departure", "asItIs"), Model.to("unbus-kafka:" + setting));
        });
        flow.add(Model.mediate(id, "SendAside"));
        note(publish, "kafka", topic, flow);
        flow.estate()
                .account()
                .different(
                        publish,
                        "the brokers are those of the platform; the properties partition and offset are not set");
    }

    private static void note(Element operation, String technology, String address, Flow flow) {
        flow.estate()
                .conversion()
                .endpoint(new ExternalEndpoint(
                        operation.place(), ExternalEndpoint.Direction.OUT, technology, address, List.of()));
    }

    private void mail(Element mail, Flow flow) {
        Element connection =
                connection(mail, flow).orElseThrow(() -> new Unconvertible("the connection is not among the sources"));
        String key = Names.kebab(mail.attribute("configKey", flow.name() + " mail"));
        String scheme =
                text(connection, "connectionType").toLowerCase(Locale.ROOT).equals("smtps") ? "smtps" : "smtp";
        var conversion = flow.estate().conversion();
        StringJoiner options = new StringJoiner("&", "?", "");
        options.add("username=" + conversion.setting(key + ".user", text(connection, "username")));
        options.add("password=RAW(" + conversion.secret(key + ".password") + ")");
        String port = text(connection, "port");
        String address = scheme + ":" + conversion.setting(key + ".host", text(connection, "host"))
                + (port.isEmpty() ? "" : ":" + conversion.setting(key + ".port", port)) + options;
        String id = conversion.names().route(flow.name() + " mail");
        flow.called(id, inner -> {
            message(mail, inner);
            inner.add(Model.to(address));
        });
        flow.add(Model.mediate(id, "SendAside"));
        note(mail, scheme, scheme + "://" + text(connection, "host"), flow);
        boolean attached = !text(mail, "attachments").isEmpty();
        flow.estate()
                .account()
                .different(mail, "the message stays as it is" + (attached ? ", and attachments are not sent" : ""));
    }

    /** What the parameters say, and none of the headers of the message that the flow handles. */
    private static void message(Element mail, Flow flow) {
        String[] names = {"from", "to", "cc", "bcc", "subject", "contentType", "content"};
        List<ExpressionDefinition> values = new ArrayList<>();
        for (String name : names) {
            values.add(value(mail, text(mail, name), flow));
        }
        for (int at = 0; at < names.length; at++) {
            flow.add(Model.property("SynapseMail." + names[at], values.get(at)));
        }
        flow.add(new RemoveHeadersDefinition("*"));
        for (String name : names) {
            if (!text(mail, name).isEmpty()) {
                ExpressionDefinition value = Model.simple("${exchangeProperty.SynapseMail." + name + "}");
                flow.add(name.equals("content") ? Model.body(value) : Model.header(header(name), value));
            }
        }
    }

    private static String header(String name) {
        return name.equals("contentType")
                ? "Content-Type"
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
