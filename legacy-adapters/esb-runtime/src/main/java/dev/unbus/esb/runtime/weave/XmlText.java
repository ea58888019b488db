package dev.unbus.esb.runtime.weave;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Values into XML text: one root, a list repeats its key, null is an empty element. */
final class XmlText {

    private final XMLStreamWriter writer;
    private final boolean skipNull;

    private XmlText(XMLStreamWriter writer, boolean skipNull) {
        this.writer = writer;
        this.skipNull = skipNull;
    }

    static String write(@Nullable Object value, Map<String, String> options) {
        List<Pair> roots = Values.pairs(value, "XML");
        if (roots.size() != 1 || Values.list(roots.get(0).value()) != null) {
            throw new WeaveException("XML needs exactly one root element");
        }
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            if (!"false".equals(options.get("writeDeclaration"))) {
                out.write("<?xml version='1.0' encoding='UTF-8'?>\n");
            }
            new XmlText(writer, options.containsKey("skipNullOn")).element(roots.get(0), new LinkedHashMap<>());
            writer.flush();
        } catch (XMLStreamException e) {
            throw new WeaveException("the value cannot be written as XML", e);
        }
        return out.toString();
    }

    private void element(Pair pair, Map<String, String> bound) throws XMLStreamException {
        List<@Nullable Object> list = Values.list(pair.value());
        if (list != null) {
            for (Object item : list) {
                element(new Pair(pair.key(), item), bound);
            }
        } else if (!skipNull || Values.plain(pair.value()) != null) {
            open(pair.key(), pair.value(), bound);
        }
    }

    private void open(Key key, @Nullable Object value, Map<String, String> outer) throws XMLStreamException {
        Map<String, String> bound = new LinkedHashMap<>(outer);
        writer.writeStartElement(qualified(key, bound));
        for (Pair attribute : key.attributes().pairs()) {
            qualified(attribute.key(), bound);
        }
        for (Map.Entry<String, String> namespace : bound.entrySet()) {
            if (!namespace.getValue().equals(outer.get(namespace.getKey()))) {
                String prefix = namespace.getKey();
                writer.writeAttribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace.getValue());
            }
        }
        for (Pair attribute : key.attributes().pairs()) {
            if (Values.plain(attribute.value()) != null) {
                writer.writeAttribute(qualified(attribute.key(), bound), Coerce.text(attribute.value()));
            }
        }
        content(value, bound);
        writer.writeEndElement();
    }

    private static String qualified(Key key, Map<String, String> bound) {
        String uri = key.uri();
        if (uri == null || "xml".equals(key.prefix())) {
            return key.prefix() == null || uri == null ? key.name() : key.prefix() + ":" + key.name();
        }
        String prefix = key.prefix() == null ? "" : key.prefix();
        bound.put(prefix, uri);
        return prefix.isEmpty() ? key.name() : prefix + ":" + key.name();
    }

    private void content(@Nullable Object value, Map<String, String> bound) throws XMLStreamException {
        Object plain = Values.plain(value);
        if (plain == null) {
            return;
        }
        if (!"Object".equals(Values.kind(plain))) {
            writer.writeCharacters(Coerce.text(value));
            return;
        }
        for (Pair pair : Values.pairs(plain, "XML")) {
            if ("__text".equals(pair.key().name())) {
                writer.writeCharacters(Coerce.text(pair.value()));
            } else {
                element(pair, bound);
            }
        }
    }
}
