package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Source;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.Kept;
import dev.unbus.esb.runtime.mule.Mail;
import dev.unbus.esb.runtime.mule.MailContent;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mail that is sent, and folders of mail that are looked into. */
final class Emails {

    static final Map<String, Processor> TABLE = Map.of("email:send", Emails::send);

    static final Map<String, Source> SOURCES =
            Map.of("email:listener-imap", Emails::listen, "email:listener-pop3", Emails::listen);

    private Emails() {}

    private static void listen(Element element, FlowBody flow) throws NotTranslatable {
        Call call = Call.of(element, flow.project());
        Element connection = call.connection()
                .orElseThrow(
                        () -> new NotTranslatable("there is no configuration " + element.attribute("config-ref", "")));
        if (element.children().stream().anyMatch(part -> part.name().endsWith("matcher"))
                || element.attribute("matcher").isPresent()) {
            throw new NotTranslatable("mails are matched");
        }
        String scheme = connection.name().replaceFirst("-connection$", "");
        boolean imap = scheme.startsWith("imap");
        String folder = call.fixed("mailboxFolder", call.fixed("folder", "INBOX"));
        if (!flow.project().take("mailbox " + element.attribute("config-ref", "") + " " + folder)) {
            throw new NotTranslatable("another flow looks into the mailbox, too");
        }
        String address = scheme + ":" + call.setting("host", "localhost") + ":" + call.setting("port", ports(scheme));
        call.note(Direction.IN, "mail", address);
        String login = connection.attribute("user").isPresent()
                ? "?username=RAW(" + call.setting("user", "") + ")&password=RAW(" + call.setting("password", "") + ")"
                : "?debugMode=false";
        String delay = Polling.delay(element, flow.project());
        String mailbox = address + login + (imap ? "&folderName=" + folder : "");
        Chain chain =
                flow.from(mailbox + "&delete=" + element.attribute("deleteAfterRetrieve", "false") + "&delay=" + delay);
        chain.add(Step.call(MailContent.class, "received"));
        flow.flow(chain);
        chain.different(
                element,
                imap
                        ? "mails that are not read yet are taken, and are marked as read; no watermark is kept"
                        : "a mail whose flow fails stays in the mailbox");
    }

    private static String ports(String scheme) {
        return Map.of("imap", "143", "imaps", "993", "pop3", "110", "pop3s", "995")
                .getOrDefault(scheme, "143");
    }

    private static void send(Element element, Chain chain) throws NotTranslatable {
        Call call = Call.of(element, chain.project());
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
        variable("replyTo", addresses(element, "reply-to-addresses"), chain);
        String attachments =
                element.child("attachments").map(Element::text).orElse("").strip();
        if (!attachments.isBlank()) {
            chain.add(Step.variable(MailContent.ATTACHMENTS, chain.value(attachments)));
        }
        Optional<Element> body = element.child("body");
        String content = body.flatMap(around -> around.child("content"))
                .map(Element::text)
                .orElse("#[payload]");
        content(
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
        chain.add(Step.call(Mail.class, "prepare"));
        if (!attachments.isBlank()) {
            chain.add(Step.call(MailContent.class, "attach"));
            chain.different(element, "an attachment that is an object or a list is written by the ending of its name");
        }
        chain.add(Step.to(address + login)).add(Step.call(Kept.class, "restore", id));
    }

    /** The content, of a media type that may be computed. */
    private static void content(String content, String type, Chain chain) throws NotTranslatable {
        if (!type.contains("#[")) {
            Messages.payload(content, type, chain);
            return;
        }
        chain.add(Step.variable("MuleMailType", chain.value(type)));
        Messages.payload(content, null, chain);
        chain.add(Step.header("Content-Type", Step.simple("${variable.MuleMailType}")));
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
