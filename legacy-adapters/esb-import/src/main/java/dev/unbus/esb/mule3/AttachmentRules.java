package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.Attachments;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;

/** Attachments of messages, which only mail has now. */
final class AttachmentRules {

    private static final String OF_MAIL =
            "only a mail goes out with attachments: an answer or a request of HTTP does not become multipart";

    static final Map<String, Processor> TABLE = Map.of(
            "core:set-attachment", AttachmentRules::set,
            "core:remove-attachment", (element, chain) -> call(element, "remove", chain),
            "core:copy-attachments", AttachmentRules::copy);

    private AttachmentRules() {}

    private static void set(Element element, Chain chain) throws NotTranslatable {
        chain.add(Step.variable("MuleValue", chain.value(element.attribute("value", ""))));
        call(element, "set", chain);
        chain.different(element, "the type of the attachment is that of its name; " + OF_MAIL);
    }

    private static void copy(Element element, Chain chain) throws NotTranslatable {
        call(element, "copy", chain);
        chain.different(element, OF_MAIL);
    }

    private static void call(Element element, String method, Chain chain) throws NotTranslatable {
        String name = element.attribute("attachmentName", "");
        if (name.isEmpty() || name.contains("#[") || name.contains("${")) {
            throw new NotTranslatable("the name of the attachment is computed: " + name);
        }
        chain.add(Step.call(Attachments.class, method, name));
    }

    /** Makes a list of the attachments whose names match a pattern the payload. */
    static void list(Element element, String pattern, Chain chain) throws NotTranslatable {
        if (pattern.matches("(?s).*(['\"\\\\,]|[$#][{\\[]).*")) {
            throw new NotTranslatable("the names of the attachments are computed: " + pattern);
        }
        chain.add(Step.call(Attachments.class, "list", pattern.isEmpty() ? "*" : pattern));
        chain.different(element, "attachments are maps of their name, contentType and content, which is bytes");
    }
}
