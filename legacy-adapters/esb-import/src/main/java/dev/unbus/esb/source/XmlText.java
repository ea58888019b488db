package dev.unbus.esb.source;

import java.util.Map;
import java.util.TreeMap;

/** Writes an element as XML: mixed text comes before the elements in it, because that is how it is kept. */
final class XmlText {

    private final StringBuilder text = new StringBuilder();

    private XmlText() {}

    static String of(Element element) {
        XmlText written = new XmlText();
        written.write(element, true);
        return written.text.toString();
    }

    private void write(Element element, boolean outermost) {
        text.append('<').append(element.qualifiedName());
        if (outermost) {
            new TreeMap<>(element.namespaces()).forEach(this::declare);
        } else {
            element.parent().ifPresent(parent -> declareNew(element.namespaces(), parent.namespaces()));
        }
        element.attributes().forEach((key, value) -> attribute(attributeName(element, key), value));
        if (element.children().isEmpty() && element.text().isEmpty()) {
            text.append("/>");
            return;
        }
        text.append('>').append(escaped(element.text()));
        element.children().forEach(child -> write(child, false));
        text.append("</").append(element.qualifiedName()).append('>');
    }

    private void declareNew(Map<String, String> here, Map<String, String> around) {
        new TreeMap<>(here).forEach((prefix, uri) -> {
            if (!uri.equals(around.get(prefix))) {
                declare(prefix, uri);
            }
        });
    }

    private void declare(String prefix, String uri) {
        if (!prefix.equals("xml")) {
            attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
        }
    }

    private void attribute(String name, String value) {
        text.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value).replace("\"", "&quot;").replace("\n", "&#10;"))
                .append('"');
    }

    private static String attributeName(Element element, String key) {
        if (!key.startsWith("{")) {
            return key;
        }
        String uri = key.substring(1, key.indexOf('}'));
        String local = key.substring(key.indexOf('}') + 1);
        return element.namespaces().entrySet().stream()
                .filter(declared ->
                        declared.getValue().equals(uri) && !declared.getKey().isEmpty())
                .map(declared -> declared.getKey() + ":" + local)
                .findFirst()
                .orElse(local);
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
