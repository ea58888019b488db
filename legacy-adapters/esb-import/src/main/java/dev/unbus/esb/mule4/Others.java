package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Kept;
import dev.unbus.esb.runtime.mule.Mail;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.LogDefinition;

/** Mail, Java classes, and what only watches. */
final class Others {

    static final Map<String, Processor> TABLE = Map.ofEntries(
            Map.entry("email:send", Others::mail),
            Map.entry("java:invoke", Others::java),
            Map.entry("java:invoke-static", Others::java),
            Map.entry("json-logger:logger", Others::log),
            Map.entry("ee/tracking:custom-event", Others::watched),
            Map.entry("tracking:custom-event", Others::watched),
            Map.entry("ee/tracking:transaction", Others::watched),
            Map.entry("tracking:transaction", Others::watched),
            Map.entry("http-policy:execute-next", Others::unknown));

    private Others() {}

    private static void unknown(Element element, Chain chain) throws NotTranslatable {
        throw new NotTranslatable("a policy of the gateway");
    }

    private static void watched(Element element, Chain chain) {
        chain.ignored(element, "an event for the dashboard of the old platform; the new one traces every message");
    }

    private static void log(Element element, Chain chain) {
        String message = element.attribute("message", "#[payload]");
        String simple =
                chain.project().expressions().simple(chain.project().settings().text(message));
        LogDefinition log = new LogDefinition(simple == null ? message.replace("${", "$ {") : simple);
        log.setLoggingLevel(element.attribute("priority", "INFO"));
        chain.add(log);
        chain.different(element, "logs the message alone, not an object with what is around it");
    }

    private static void java(Element element, Chain chain) throws NotTranslatable {
        String name = element.attribute("class", "");
        String method = element.attribute("method", "").replaceFirst("\\(.*", "");
        if (name.contains("#[") || method.isEmpty()) {
            throw new NotTranslatable("the class or the method is computed");
        }
        String bean = Names.kebab(element.attribute("instance")
                .filter(instance -> !instance.contains("#["))
                .orElse(name.substring(name.lastIndexOf('.') + 1)));
        String arguments = element.child("args").map(Element::text).orElse("").strip();
        if (!arguments.isEmpty()) {
            chain.add(Step.body(chain.value(arguments)));
        }
        chain.conversion().placeholder(new Placeholder(bean, name, Set.of(method), Placeholder.Type.BEAN));
        BeanDefinition call = new BeanDefinition();
        call.setRef(bean);
        call.setMethod(method);
        chain.add(call).add(Step.noMediaType());
        chain.different(
                element,
                "the class " + name + " has to be moved over; a placeholder stands in its place, and gets the"
                        + " arguments as one map");
    }

    private static void mail(Element element, Chain chain) throws NotTranslatable {
        Call call = Call.of(element, chain.project());
        if (element.child("attachments").isPresent()) {
            throw new NotTranslatable("the mail has attachments");
        }
        Element connection = call.connection()
                .orElseThrow(
                        () -> new NotTranslatable("there is no configuration " + element.attribute("config-ref", "")));
        String id = chain.project().next("mail");
        chain.add(Step.call(Kept.class, "keep", id));
        variable("from", element.attribute("fromAddress", ""), chain);
        variable("subject", element.attribute("subject", "[No Subject]"), chain);
        variable("to", addresses(element, "to-addresses"), chain);
        variable("cc", addresses(element, "cc-addresses"), chain);
        variable("bcc", addresses(element, "bcc-addresses"), chain);
        Optional<Element> body = element.child("body");
        String content = body.flatMap(around -> around.child("content"))
                .map(Element::text)
                .orElse("#[payload]");
        Messages.payload(
                content,
                body.map(around -> around.attribute("contentType", "text/plain"))
                        .orElse("text/plain"),
                chain);
        boolean secure = connection.is("smtps-connection");
        String address = (secure ? "smtps:" : "smtp:") + call.setting("host", "localhost") + ":"
                + call.setting("port", secure ? "465" : "25");
        String login = connection.attribute("user").isPresent()
                ? "?username=RAW(" + call.setting("user", "") + ")&password=RAW(" + call.setting("password", "") + ")"
                : "";
        call.out("smtp", address);
        chain.add(Step.call(Mail.class, "prepare"))
                .add(Step.to(address + login))
                .add(Step.call(Kept.class, "restore", id));
    }

    private static void variable(String name, String text, Chain chain) throws NotTranslatable {
        if (!text.isEmpty()) {
            chain.add(Step.variable(Mail.PREFIX + name, chain.value(text)));
        }
    }

    /** The addresses one by one, or what computes them. */
    private static String addresses(Element element, String kind) {
        Optional<Element> around = element.child(kind);
        List<String> each = around.stream()
                .flatMap(addresses -> addresses.children().stream())
                .map(address -> address.attribute("value", ""))
                .toList();
        return each.isEmpty() ? around.map(Element::text).orElse("").strip() : String.join(",", each);
    }
}
