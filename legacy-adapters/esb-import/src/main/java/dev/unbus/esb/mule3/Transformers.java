package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.MuleRoutes;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.Messages;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.model.ConvertBodyDefinition;
import org.jspecify.annotations.Nullable;

/** Transformers of the payload. */
final class Transformers {

    private static final String KEEPS_BYTES = "bytes that hold a serialized Java object stay text";
    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry("core:object-to-string-transformer", "text"),
            Map.entry("file:file-to-string-transformer", "text"),
            Map.entry("core:base64-encoder-transformer", "toBase64"),
            Map.entry("core:base64-decoder-transformer", "fromBase64"),
            Map.entry("core:gzip-compress-transformer", "gzip"),
            Map.entry("core:gzip-uncompress-transformer", "gunzip"),
            Map.entry("json:object-to-json-transformer", "toJson"));

    private Transformers() {}

    static Map<String, Processor> table() {
        Map<String, Processor> table = new TreeMap<>();
        CALLS.forEach((name, method) -> table.put(name, (element, chain) -> call(element, method, chain)));
        table.put("core:byte-array-to-string-transformer", Transformers::bytesToText);
        table.put("core:string-to-byte-array-transformer", (element, chain) -> convert(element, "byte[]", chain));
        table.put("core:object-to-byte-array-transformer", (element, chain) -> convert(element, "byte[]", chain));
        table.put("file:file-to-byte-array-transformer", (element, chain) -> convert(element, "byte[]", chain));
        table.put(
                "core:object-to-input-stream-transformer",
                (element, chain) -> convert(element, "java.io.InputStream", chain));
        table.put("core:byte-array-to-object-transformer", Transformers::bytesToObject);
        table.put("core:auto-transformer", Transformers::auto);
        table.put("json:json-to-object-transformer", Transformers::fromJson);
        table.put("xml:xml-to-dom-transformer", (element, chain) -> convert(element, "org.w3c.dom.Document", chain));
        table.put("xml:dom-to-xml-transformer", (element, chain) -> convert(element, "java.lang.String", chain));
        table.put("xml:xslt-transformer", Transformers::xslt);
        table.put("core:append-string-transformer", Transformers::append);
        table.put("core:parse-template", Transformers::template);
        table.put("core:expression-transformer", Transformers::expression);
        table.put("core:transformer", Transformers::reference);
        table.put("core:combine-collections-transformer", Transformers::nothing);
        return table;
    }

    private static void call(Element element, String method, Chain chain) {
        chain.add(Step.call(Messages.class, method));
        mediaType(element, chain);
    }

    private static void mediaType(Element element, Chain chain) {
        element.attribute("mimeType").ifPresent(type -> chain.add(Step.mediaType(type)));
    }

    private static void convert(Element element, String type, Chain chain) {
        ConvertBodyDefinition convert = new ConvertBodyDefinition();
        convert.setType(type);
        String encoding = element.attribute("encoding", "");
        if (encoding.matches("[\\w-]+")) {
            convert.setCharset(encoding);
        }
        chain.add(convert);
        mediaType(element, chain);
    }

    private static void bytesToText(Element element, Chain chain) {
        if (element.attribute("encoding").isPresent()) {
            convert(element, "java.lang.String", chain);
        } else {
            call(element, "text", chain);
        }
    }

    private static void bytesToObject(Element element, Chain chain) {
        call(element, "text", chain);
        chain.different(element, KEEPS_BYTES);
    }

    private static void auto(Element element, Chain chain) throws NotTranslatable {
        String type = element.attribute("returnClass", "");
        if (!type.startsWith("java.lang.") && !type.equals("byte[]")) {
            throw new NotTranslatable("nothing is known to make " + type + " of a payload");
        }
        convert(element, type, chain);
    }

    private static void fromJson(Element element, Chain chain) {
        chain.add(Step.call(Messages.class, "fromJson"));
        String type = element.attribute("returnClass", "org.mule.module.json.JsonData");
        if (!type.startsWith("java.")) {
            chain.different(element, "makes maps and lists instead of objects of " + type);
        }
    }

    private static void xslt(Element element, Chain chain) throws NotTranslatable {
        String file = element.attribute("xsl-file", "");
        String text = file.isEmpty()
                ? element.child("xslt-text")
                        .flatMap(inline -> inline.children().stream().findFirst())
                        .map(Element::xml)
                        .orElse(null)
                : chain.conversion().text(file);
        if (text == null) {
            throw new NotTranslatable("the stylesheet " + file + " is not among the sources");
        }
        for (Element parameter : element.children("context-property")) {
            chain.add(Step.header(parameter.attribute("key", ""), chain.value(parameter.attribute("value", ""))));
        }
        String path = file.isEmpty()
                ? "xslt/" + chain.route() + "-" + chain.project().next("xslt") + ".xsl"
                : file.replaceFirst("^(classpath:|file:)?(\\./)?/*(src/main/resources/)?", "");
        chain.conversion().resource(path, text.getBytes(StandardCharsets.UTF_8));
        boolean second = text.matches("(?s).*<xsl:(stylesheet|transform)[^>]*version=[\"'][23].*");
        chain.add(Step.to((second ? "xslt-saxon:" : "xslt:") + path));
    }

    private static void append(Element element, Chain chain) throws NotTranslatable {
        String message = element.attribute("message", "");
        chain.add(Step.call(Messages.class, "text"));
        chain.add(Step.body(chain.value("#[payload]" + message)));
    }

    private static void template(Element element, Chain chain) throws NotTranslatable {
        String path = element.attribute("location", "");
        String text = path.isEmpty()
                ? null
                : chain.conversion().text(path.replaceFirst("^(\\./)?(src/main/resources/)?", ""));
        if (text == null) {
            throw new NotTranslatable("the template " + path + " is not among the sources");
        }
        chain.add(Step.body(chain.value(text)));
        mediaType(element, chain); // without one, the message is of the type that it was of
    }

    private static void expression(Element element, Chain chain) throws NotTranslatable {
        List<Element> arguments = element.children("return-argument");
        if (arguments.size() > 1) {
            throw new NotTranslatable("several return arguments");
        }
        Element of = arguments.isEmpty() ? element : arguments.get(0);
        String text = of.attribute("expression", "");
        String evaluator = of.attribute("evaluator", "");
        if (evaluator.equals("attachments-list")) {
            AttachmentRules.list(element, text, chain);
            return;
        }
        String wrapped = text.contains("#[") ? text : "#[" + (evaluator.isEmpty() ? "" : evaluator + ":") + text + "]";
        chain.add(Step.body(chain.value(wrapped)));
    }

    private static void reference(Element element, Chain chain) throws NotTranslatable {
        String name = element.attribute("ref", "");
        Element global = chain.project().global(name).orElseThrow(() -> new NotTranslatable("no transformer " + name));
        Processor known = table().get(MuleRoutes.key(global));
        known = known == null ? MessageProperties.TABLE.get(MuleRoutes.key(global)) : known;
        if (known == null) {
            known = Components.table().get(MuleRoutes.key(global));
        }
        @Nullable Processor found = known;
        if (found == null) {
            throw new NotTranslatable("there is no rule for " + global.qualifiedName());
        }
        found.convert(global, chain);
    }

    private static void nothing(Element element, Chain chain) {
        chain.different(element, "payloads are lists already");
    }
}
