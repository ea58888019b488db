package dev.unbus.esb.runtime.synapse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** JSON as XML and back, in the shape that Synapse gives them: {@code jsonObject}, {@code jsonArray}, {@code jsonElement}. */
final class JsonXml {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonXml() {}

    static String xml(JsonNode json) {
        StringBuilder text = new StringBuilder();
        if (json.isArray()) {
            text.append("<jsonArray><?xml-multiple jsonElement?>");
            json.forEach(item -> element("jsonElement", item, text));
            return text.append("</jsonArray>").toString();
        }
        element("jsonObject", json, text);
        return text.toString();
    }

    private static void element(String name, JsonNode value, StringBuilder text) {
        if (value.isArray()) {
            value.forEach(item -> element(name, item, text));
            return;
        }
        String tag = NAME.matcher(name).matches() ? name : "_JsonReader_" + name.replaceAll("[^\\p{L}\\p{N}_.-]", "_");
        if (value.isNull()) {
            text.append('<')
                    .append(tag)
                    .append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>");
            return;
        }
        text.append('<').append(tag).append('>');
        if (value.isObject()) {
            value.properties().forEach(field -> element(field.getKey(), field.getValue(), text));
        } else {
            text.append(XmlText.escaped(value.asText()));
        }
        text.append("</").append(tag).append('>');
    }

    /** The JSON of a payload element. */
    static JsonNode json(Element root) {
        String name = root.getLocalName();
        if (name.equals("jsonArray")) {
            ArrayNode array = NODES.arrayNode();
            for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element item) {
                    array.add(value(item));
                }
            }
            return array;
        }
        if (name.equals("jsonObject")) {
            return value(root);
        }
        return NODES.objectNode().set(name, value(root));
    }

    private static JsonNode value(Element element) {
        if ("true".equals(element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "nil"))) {
            return NODES.nullNode();
        }
        ObjectNode object = NODES.objectNode();
        attributes(element, object);
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                add(object, inner.getLocalName(), value(inner));
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        if (object.isEmpty()) {
            return text.isEmpty() && element.getLocalName().equals("jsonObject") ? object : primitive(text.toString());
        }
        if (!text.toString().isBlank()) {
            object.set("$", primitive(text.toString().strip()));
        }
        return object;
    }

    private static void attributes(Element element, ObjectNode object) {
        NamedNodeMap attributes = element.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            Attr attribute = (Attr) attributes.item(at);
            if (!attribute.getName().startsWith("xmlns")) {
                object.put("@" + attribute.getLocalName(), attribute.getValue());
            }
        }
    }

    private static void add(ObjectNode object, String name, JsonNode value) {
        JsonNode before = object.get(name);
        if (before == null) {
            object.set(name, value);
        } else if (before instanceof ArrayNode many) {
            many.add(value);
        } else {
            object.set(name, NODES.arrayNode().add(before).add(value));
        }
    }

    private static JsonNode primitive(String text) {
        if (text.isEmpty()) {
            return NODES.nullNode();
        }
        if (text.equals("true") || text.equals("false")) {
            return NODES.booleanNode(text.equals("true"));
        }
        if (NUMBER.matcher(text).matches() && text.length() < 18) {
            BigDecimal number = new BigDecimal(text);
            return number.scale() <= 0 && !text.contains("e") && !text.contains("E")
                    ? NODES.numberNode(number.longValueExact())
                    : NODES.numberNode(number);
        }
        return NODES.textNode(text);
    }
}
