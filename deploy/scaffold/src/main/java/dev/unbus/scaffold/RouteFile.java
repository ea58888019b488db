package dev.unbus.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the class of the route. */
final class RouteFile {

    private static final int LONGEST_LINE = 120;
    private static final int STEP = 4;

    private final Composition parts;
    private final String type;
    private final Map<String, String> fields = new LinkedHashMap<>();

    RouteFile(Composition parts) {
        this.parts = parts;
        this.type = parts.name().className();
        fields.put("config", type + "Config");
        for (String field : parts.both("fields")) {
            String[] typed = field.split(" ", 2);
            fields.put(typed[1], typed[0]);
        }
    }

    String text() {
        JavaFile file = new JavaFile(parts.name().packageName())
                .imports("dev.unbus.delivery.BusinessKey", "jakarta.enterprise.context.ApplicationScoped")
                .imports("org.apache.camel.builder.RouteBuilder")
                .imports(parts.both("imports"))
                .imports(parts.from("answer-imports"))
                .line("/** " + parts.description() + " */")
                .line("@ApplicationScoped")
                .line("class " + type + "Route extends RouteBuilder {");
        constants(file);
        constructor(file);
        configure(file);
        file.member(List.of(
                "private SentItem translated(ReceivedItem item) {",
                "    return ItemTranslation.translate(item, config.currency());",
                "}"));
        file.member(parts.from("methods"));
        file.member(parts.to("methods"));
        return file.line("}").text();
    }

    private void constants(JavaFile file) {
        file.member(List.of("static final String ID = \"" + parts.name().flow() + "\";"));
        List<String> constants = parts.both("constants");
        List<String> shared =
                constants.stream().filter(line -> line.startsWith("static ")).toList();
        file.inside(shared);
        file.member(constants.stream()
                .filter(line -> !line.isEmpty() && !shared.contains(line))
                .toList());
    }

    private void constructor(JavaFile file) {
        List<String> declared = new ArrayList<>();
        List<String> assigned = new ArrayList<>();
        fields.forEach((field, fieldType) -> {
            declared.add("private final " + fieldType + " " + field + ";");
            assigned.add("this." + field + " = " + field + ";");
        });
        file.member(declared);
        String parameters = fields.entrySet().stream()
                .map(field -> field.getValue() + " " + field.getKey())
                .collect(Collectors.joining(", "));
        String line = type + "Route(" + parameters + ") {";
        file.line("");
        if (line.length() + STEP <= LONGEST_LINE) {
            file.inside(line);
        } else {
            file.inside(type + "Route(").indented(3, List.of(parameters + ") {"));
        }
        file.indented(2, assigned).inside("}");
    }

    private void configure(JavaFile file) {
        file.line("").inside("@Override", "public void configure() {");
        file.indented(2, parts.from("front"));
        file.indented(2, List.of("from(" + String.join("", parts.from("from")) + ")"));
        file.indented(4, steps()).inside("}");
    }

    private List<String> steps() {
        List<String> steps = new ArrayList<>();
        steps.add(".routeId(ID)");
        parts.from("route-configuration").forEach(id -> steps.add(".routeConfigurationId(" + id + ")"));
        steps.addAll(parts.from("steps"));
        steps.addAll(List.of(
                ".setHeader(BusinessKey.HEADER)",
                ".body(ReceivedItem.class, ReceivedItem::id)",
                ".transform()",
                ".body(ReceivedItem.class, this::translated)",
                ".id(\"translate-item\")"));
        steps.addAll(parts.from("keep"));
        steps.addAll(parts.to("steps"));
        steps.addAll(parts.from("answer"));
        int last = steps.size() - 1;
        steps.set(last, steps.get(last) + ";");
        return steps;
    }
}
