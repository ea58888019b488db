package dev.unbus.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tests of an integration: an item goes through, one that breaks a rule does not, the contracts are served. */
final class TestCases {

    private static final String KAFKA_PROBE = "private final KafkaProbe kafka = new KafkaProbe();";
    private static final String JMS_PROBE = "private final JmsProbe jms = new JmsProbe();";
    private static final String ID = "private final String id = UUID.randomUUID().toString().substring(0, 8);";

    private final Composition parts;
    private final Pair pair;

    TestCases(Composition parts) {
        this.parts = parts;
        this.pair = parts.pair();
    }

    List<List<String>> all() {
        List<List<String>> all = new ArrayList<>();
        all.add(pair.from() == Kind.TIMER ? firings() : passage());
        if (!parts.from("test-refusal").isEmpty()) {
            all.add(parts.from("test-refusal"));
        } else if (setsAside()) {
            all.add(refusal());
        }
        all.add(contracts());
        return all;
    }

    /** What the failed messages say; nothing where a caller is told. */
    List<String> failures() {
        if (!setsAside()) {
            return List.of();
        }
        return pair.failsToJms()
                ? List.of(
                        "private String reason(String id) {",
                        "    return jms.receive(\"unbus.failed\", PATIENCE)",
                        "            .filter(failed -> failed.body().contains(id))",
                        "            .map(failed -> failed.properties().get(FailureHeaders.MESSAGE))",
                        "            .orElse(\"\");",
                        "}")
                : List.of(
                        "private String reason(String id) {",
                        "    return kafka.records(\"unbus.failed\").stream()",
                        "            .filter(failed -> String.valueOf(failed.value()).contains(id))",
                        "            .map(failed -> failed.headers().get(FailureHeaders.MESSAGE))",
                        "            .findFirst()",
                        "            .orElse(\"\");",
                        "}");
    }

    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        if (pair.from() != Kind.TIMER) {
            fields.add(ID);
        }
        if (setsAside()) {
            fields.add(pair.failsToJms() ? JMS_PROBE : KAFKA_PROBE);
        }
        return fields;
    }

    Set<String> imports() {
        Set<String> imports = new LinkedHashSet<>();
        if (pair.from() != Kind.TIMER) {
            imports.add("java.util.UUID");
        }
        if (setsAside()) {
            imports.add("dev.unbus.catalog.model.FailureHeaders");
            imports.add("dev.unbus.testkit." + (pair.failsToJms() ? "JmsProbe" : "KafkaProbe"));
        }
        return imports;
    }

    private boolean setsAside() {
        return !pair.answers() && pair.from() != Kind.TIMER;
    }

    private List<String> passage() {
        return List.of(
                "@Test",
                "void sendsAnItemOn()" + thrown(true, true) + " {",
                "    send(id, \"12.5\");",
                "",
                "    await().atMost(PATIENCE).until(() -> sent().containsKey(id));",
                "    assertThat(sent().get(id)).isEqualByComparingTo(\"12.50\");",
                "}");
    }

    private List<String> firings() {
        return List.of(
                "@Test",
                "void sendsAnItemAtEachFiring()" + thrown(false, true) + " {",
                "    await().atMost(PATIENCE).until(() -> sent().size() >= 2);",
                "",
                "    assertThat(sent().keySet()).allMatch(id -> id.startsWith(\"fired-\"));",
                "}");
    }

    private List<String> refusal() {
        return List.of(
                "@Test",
                "void setsAnItemAsideThatBreaksARule()" + thrown(true, false) + " {",
                "    send(id, \"-1\");",
                "",
                "    await().atMost(PATIENCE)",
                "            .untilAsserted(() -> assertThat(reason(id)).startsWith(\"amount-not-negative at /amount\"));",
                "}");
    }

    /** A contract a line, so that lines stay short whatever the flow is called. */
    private List<String> contracts() {
        List<String> served = served();
        List<String> lines = new ArrayList<>(List.of(
                "@Test",
                "void servesItsContracts() {",
                "    ContractProbe contracts = new ContractProbe(management);",
                "",
                "    assertThat(contracts.listed()).hasSize(" + served.size() + ");"));
        served.forEach(contract -> lines.add("    assertThat(contracts.listed()).contains(\"" + contract + "\");"));
        lines.add("}");
        return lines;
    }

    private List<String> served() {
        List<String> served = new ArrayList<>(parts.from("contracts"));
        if (parts.isSectionOfBoth("message")) {
            served.add("asyncapi " + parts.name().team() + "." + parts.name().flow() + " 0.1.0");
        }
        return served;
    }

    private String thrown(boolean sends, boolean reads) {
        Set<String> thrown = new LinkedHashSet<>();
        if (sends) {
            thrown.addAll(parts.from("test-throws"));
        }
        if (reads) {
            thrown.addAll(parts.to("test-sent-throws"));
        }
        return thrown.isEmpty()
                ? ""
                : " throws " + String.join(", ", thrown.stream().sorted().toList());
    }
}
