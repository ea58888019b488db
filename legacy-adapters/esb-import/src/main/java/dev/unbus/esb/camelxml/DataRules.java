package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What is particular to steps that change the message. */
final class DataRules {

    private final ContextScope scope;
    private final DataFormats formats;

    DataRules(ContextScope scope) {
        this.scope = scope;
        this.formats = new DataFormats(scope);
    }

    void into(Map<String, StepRules.Rule> rules) {
        rules.put("convertBodyTo", this::convertBodyTo);
        rules.put("setOutHeader", this::setOutHeader);
        rules.put("removeHeaders", this::removeHeaders);
        rules.put("setFaultBody", step -> {
            throw new BeyondException("fault bodies no longer exist");
        });
        rules.put("marshal", this::format);
        rules.put("unmarshal", this::format);
        rules.put("log", this::log);
        rules.put("sample", this::sample);
        rules.put("setExchangePattern", this::pattern);
        rules.put("validate", step -> {});
        rules.put("transform", this::transform);
    }

    private void convertBodyTo(StepRules.Step step) {
        String named = step.node().attribute("type").orElse("").strip();
        String type = scope.project()
                .properties()
                .resolved(named)
                .orElseThrow(() -> new BeyondException("the sources do not say which class " + named + " is"));
        step.node().set("type", type);
        if (type.contains(".") && !Classes.library(type) && !type.endsWith("[]")) {
            scope.project().beans().ownClass(type, Placeholder.Type.BEAN, step.notes());
        } else if (type.contains(".") && !Classes.present(type) && !type.endsWith("[]")) {
            throw new BeyondException("the class " + type + " is of a library that is no longer there");
        }
    }

    private void setOutHeader(StepRules.Step step) {
        step.node().rename("setHeader");
        step.notes().different("the message stays as it is, where Camel 2 began a new one without a body");
    }

    private void removeHeaders(StepRules.Step step) {
        String pattern = step.node().attribute("pattern").orElse("*");
        if (scope.project().camel2() && !pattern.equals("*")) {
            step.notes().different("names match in upper and in lower case, where Camel 2 told them apart");
        }
    }

    private void format(StepRules.Step step) {
        Node node = step.node();
        String ref = node.take("ref").orElse(null);
        if (ref != null) {
            node.add(formats.named(ref, step.notes()));
            return;
        }
        Node text = node.child("string").orElse(null);
        if (text != null) {
            convertBody(node, text);
            return;
        }
        for (int at = 0; at < node.children().size(); at++) {
            Node child = node.children().get(at);
            Node today = child.name().equals("custom") || child.name().equals("ref")
                    ? formats.named(child.attribute("ref").orElse(child.text().strip()), step.notes())
                    : formats.today(child, step.notes());
            node.children().set(at, today);
        }
    }

    /** The data format for text was taken away in Camel 3, for a conversion does the same. */
    private static void convertBody(Node node, Node text) {
        boolean bytes = node.name().equals("marshal");
        node.children().clear();
        node.rename("convertBodyTo")
                .set("type", bytes ? "byte[]" : "java.lang.String")
                .set("charset", text.attribute("charset").orElse(null));
    }

    private void log(StepRules.Step step) {
        Node node = step.node();
        node.take("logger").ifPresent(name -> step.notes().different("logs with the route's logger, not with " + name));
        node.attribute("message").ifPresent(message -> {
            node.set("message", SimpleText.rewrite(message, step.notes()));
            SimpleText.beans(node.attribute("message").orElseThrow())
                    .forEach((name, method) ->
                            scope.project().beans().use(name, Placeholder.Type.BEAN, method, step.notes()));
        });
        node.attribute("loggingLevel")
                .filter(level -> !level.contains("{{"))
                .ifPresent(level -> node.set("loggingLevel", level.toUpperCase(Locale.ROOT)));
    }

    /** The period was counted in units, which are seconds where Camel 2 is told none. */
    private void sample(StepRules.Step step) {
        String units = step.node().take("units").orElse(scope.project().camel2() ? "SECONDS" : "MILLISECONDS");
        step.node()
                .attribute("samplePeriod")
                .filter(period -> period.matches("\\d{1,9}"))
                .ifPresent(period -> step.node().set("samplePeriod", millis(period, units)));
    }

    private static String millis(String period, String units) {
        try {
            TimeUnit unit = TimeUnit.valueOf(units.toUpperCase(Locale.ROOT));
            return String.valueOf(unit.toMillis(Long.parseLong(period)));
        } catch (IllegalArgumentException unknown) {
            throw new BeyondException("there is no unit of time " + units);
        }
    }

    private void pattern(StepRules.Step step) {
        String pattern = step.node().attribute("pattern").orElse("");
        if (pattern.equals("RobustInOnly") || pattern.equals("OutOnly") || pattern.equals("InOptionalOut")) {
            throw new BeyondException("the exchange pattern " + pattern + " no longer exists");
        }
    }

    private void transform(StepRules.Step step) {
        step.node().text("");
    }
}
