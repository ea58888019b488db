package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import java.util.Map;

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
        rules.put("setOutHeader", step -> step.node().rename("setHeader"));
        rules.put("setFaultBody", step -> {
            throw new BeyondException("fault bodies no longer exist");
        });
        rules.put("marshal", this::format);
        rules.put("unmarshal", this::format);
        rules.put("log", this::log);
        rules.put("sample", step -> step.node().take("units"));
        rules.put("sort", this::sort);
        rules.put("setExchangePattern", this::pattern);
        rules.put("validate", step -> {});
        rules.put("transform", this::transform);
    }

    private void convertBodyTo(StepRules.Step step) {
        String type = step.node().attribute("type").orElse("").strip();
        step.node().set("type", type);
        if (type.contains(".") && !Classes.library(type) && !type.endsWith("[]")) {
            scope.project().beans().ownClass(type, Placeholder.Type.BEAN, step.notes());
        } else if (type.contains(".") && !Classes.present(type) && !type.endsWith("[]")) {
            throw new BeyondException("the class " + type + " is of a library that is no longer there");
        }
    }

    private void format(StepRules.Step step) {
        Node node = step.node();
        String ref = node.take("ref").orElse(null);
        if (ref != null) {
            node.add(formats.named(ref, step.notes()));
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

    private void log(StepRules.Step step) {
        Node node = step.node();
        node.take("logger").ifPresent(name -> step.notes().different("logs with the route's logger, not with " + name));
        node.attribute("message").ifPresent(message -> {
            node.set("message", SimpleText.rewrite(message));
            SimpleText.beans(message)
                    .forEach((name, method) ->
                            scope.project().beans().use(name, Placeholder.Type.BEAN, method, step.notes()));
        });
        node.attribute("loggingLevel")
                .ifPresent(level -> node.set("loggingLevel", level.toUpperCase(java.util.Locale.ROOT)));
    }

    private void sort(StepRules.Step step) {
        if (step.node().attribute("comparator").isPresent()) {
            throw new BeyondException("the comparator has to be moved over");
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
