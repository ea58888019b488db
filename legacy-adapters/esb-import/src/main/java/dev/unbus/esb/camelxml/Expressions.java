package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns expressions of Camel 2 and 3 into those of Camel 4. */
final class Expressions {

    private static final Set<String> GONE = Set.of(
            "el", "juel", "php", "python", "ruby", "sql", "jxpath", "vtdxml", "javaScript", "java", "joor", "wasm");

    private static final Set<String> QNAMES = Set.of("NUMBER", "STRING", "BOOLEAN", "NODESET", "NODE");

    private static final Pattern COMPILED =
            Pattern.compile("\\$\\{(?:body|header|exchangeProperty)As\\w*\\([^)]*\\)\\.|AsIndex\\(");

    private final ContextScope scope;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    @FunctionalInterface
    private interface Rule {
        void apply(Node expression, Notes notes);
    }

    Expressions(ContextScope scope) {
        this.scope = scope;
        rules.put("simple", this::simple);
        rules.put("property", (node, notes) -> node.rename("exchangeProperty"));
        rules.put("method", this::method);
        rules.put("ref", this::ref);
        rules.put("xpath", this::xpath);
        rules.put("xquery", this::xpath);
        rules.put("jsonpath", this::source);
        rules.put("tokenize", this::source);
        rules.put("xtokenize", this::source);
        rules.put("jq", this::source);
        rules.put("hl7terser", this::source);
        rules.put("terser", (node, notes) -> source(node.rename("hl7terser"), notes));
        rules.put("csimple", this::compiled);
        rules.put("language", this::language);
        rules.put("groovy", this::script);
        rules.put("mvel", this::script);
        rules.put("ognl", this::script);
        rules.put("constant", this::constant);
        rules.put("spel", (node, notes) -> Spel.check(node, scope, notes));
    }

    /**
     * Rewrites an expression in place.
     *
     * @throws BeyondException when Camel 4 has no such language, or does not take what is written in it
     */
    void rewrite(Node node, Notes notes) {
        node.take("id");
        node.take("customId");
        node.take("description");
        if (GONE.contains(node.name())) {
            throw new BeyondException("the language " + node.name() + " is not there on Camel Quarkus");
        }
        node.text(scope.project().properties().settings(node.text()));
        if (node.text().strip().startsWith("resource:")) {
            node.text(scope.project().resources().need(node.text().strip(), notes));
        }
        type(node, notes);
        Rule rule = rules.get(node.name());
        if (rule != null) {
            rule.apply(node, notes);
        }
    }

    private void type(Node node, Notes notes) {
        node.attribute("resultType").ifPresent(named -> {
            String type = scope.project()
                    .properties()
                    .resolved(named)
                    .orElseThrow(() -> new BeyondException("the sources do not say which class " + named + " is"));
            node.set("resultType", type);
            if (type.contains(".") && !Classes.library(type)) {
                scope.project().beans().ownClass(type, Placeholder.Type.BEAN, notes);
            }
        });
    }

    private void constant(Node node, Notes notes) {
        if (node.text().isBlank()) {
            node.rename("simple").text("${empty(string)}");
        }
    }

    private void simple(Node node, Notes notes) {
        if (node.text().isBlank()) {
            node.text("${empty(string)}");
        }
        node.attribute("resultType")
                .filter("boolean"::equals)
                .ifPresent(any -> node.set("resultType", "java.lang.Boolean"));
        node.text(SimpleText.rewrite(node.text(), notes));
        SimpleText.beans(node.text())
                .forEach((name, method) -> scope.project().beans().use(name, Placeholder.Type.BEAN, method, notes));
    }

    /** Simple that was compiled: what only the compiled one had is not there. */
    private void compiled(Node node, Notes notes) {
        if (COMPILED.matcher(node.text()).find()) {
            throw new BeyondException("Simple has not all that compiled Simple had");
        }
        node.rename("simple");
        simple(node, notes);
        notes.different("Simple is read when it runs, and no longer compiled to Java");
    }

    private void method(Node node, Notes notes) {
        node.renameAttribute("bean", "ref");
        if (node.attribute("ref").isEmpty() && !node.text().isBlank()) {
            String[] call = node.text().strip().split("\\?method=|\\.", 2);
            node.set("ref", call[0]);
            node.set("method", call.length > 1 ? call[1] : null);
        }
        node.text("");
        node.attribute("method").ifPresent(call -> node.set("method", SimpleText.functions(call)));
        String method = node.attribute("method").orElse("");
        node.take("beanType").ifPresent(type -> {
            if (node.attribute("ref").isPresent()) {
                return;
            }
            if (Classes.present(type)) {
                node.set("beanType", type);
            } else {
                node.set("ref", scope.project().beans().useClass(type, Placeholder.Type.BEAN, method, notes));
            }
        });
        node.attribute("ref")
                .ifPresent(
                        ref -> node.set("ref", scope.project().beans().use(ref, Placeholder.Type.BEAN, method, notes)));
    }

    private void ref(Node node, Notes notes) {
        node.text(scope.project().beans().use(node.text().strip(), Placeholder.Type.EXPRESSION, "", notes));
    }

    private void xpath(Node node, Notes notes) {
        source(node, notes);
        node.take("allowStAX");
        node.take("factoryRef");
        node.take("type").ifPresent(type -> node.set("resultType", type));
        node.attribute("resultType").filter(QNAMES::contains).ifPresent(name -> {
            node.take("resultType");
            node.set("resultQName", name);
        });
    }

    private void source(Node node, Notes notes) {
        node.take("headerName").ifPresent(name -> node.set("source", "header:" + name));
        node.take("propertyName").ifPresent(name -> node.set("source", "property:" + name));
    }

    private void language(Node node, Notes notes) {
        String language = node.take("language").orElse("");
        node.rename(language);
        rewrite(node, notes);
    }

    private void script(Node node, Notes notes) {
        if (node.text().contains("request.out") || node.text().contains("response.")) {
            throw new BeyondException("the script writes the out message, which is no longer there");
        }
    }
}
