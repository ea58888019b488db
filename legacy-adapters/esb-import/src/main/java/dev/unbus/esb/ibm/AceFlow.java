package dev.unbus.esb.ibm;

import dev.unbus.esb.account.Unit;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.Optional;

/** A message flow or subflow and its nodes; connections and the places of nodes count with them. */
final class AceFlow {

    private static final String XMI_TYPE = "{http://www.omg.org/XMI}type";

    private AceFlow() {}

    static void open(Element root, Conversion conversion) {
        String address = root.attribute("nsURI", root.file());
        String file = address.substring(address.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String kind = dot < 0 ? "msgflow" : file.substring(dot + 1);
        for (Element flow : root.children("eClassifiers")) {
            conversion.account().open(flow, kind, dot < 0 ? file : file.substring(0, dot));
            flow.children("composition").stream()
                    .flatMap(composition -> composition.children("nodes").stream())
                    .forEach(node -> node(node, conversion));
        }
    }

    private static void node(Element node, Conversion conversion) {
        String type = node.attribute(XMI_TYPE, "").replaceFirst(":.*", "");
        String kind = kind(node, type);
        Unit unit = conversion.account().open(node, kind, name(node));
        callee(node, type).ifPresent(callee -> conversion.call(unit, callee));
        AceEndpoint.note(node, kind, conversion);
    }

    private static String kind(Element node, String type) {
        if (type.endsWith(".subflow") || type.endsWith(".msgflow")) {
            return "subflow node";
        }
        return type.equals("eflow")
                ? node.attribute(XMI_TYPE, "").substring("eflow:".length())
                : type.replaceFirst("\\.msgnode$", "").replaceFirst("^ComIbm", "");
    }

    private static String name(Element node) {
        return node.child("translation")
                .map(text -> text.attribute("string").orElseGet(() -> text.attribute("key", "")))
                .orElse("");
    }

    /** The subflow, map, ESQL module or callable flow that a node runs, by its name without its schema. */
    private static Optional<String> callee(Element node, String type) {
        if (type.endsWith(".subflow") || type.endsWith(".msgflow")) {
            String flow = type.substring(0, type.lastIndexOf('.'));
            return Optional.of(flow.substring(flow.lastIndexOf('_') + 1));
        }
        return node.attributes().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("Expression")
                        && entry.getValue().matches("(esql|msl)://.*#.*"))
                .map(entry -> entry.getValue().replaceFirst(".*#", "").replaceFirst("\\..*", ""))
                .findFirst()
                .or(() -> node.attribute("targetEndpointName"))
                .or(() -> node.attribute("callableTargetEndpoint"));
    }
}
