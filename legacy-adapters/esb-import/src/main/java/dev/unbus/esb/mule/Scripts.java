package dev.unbus.esb.mule;

import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.language.GroovyExpression;

/** Scripts in Groovy that read the payload and variables; their result becomes the payload. */
public final class Scripts {

    /** The table. */
    public static final Map<String, Processor> TABLE = Map.of(
            "scripting:execute", Scripts::execute,
            "scripting:component", Scripts::component,
            "scripting:transformer", Scripts::component);

    private static final String NAMES =
            "payload = body\nvars = variables\nflowVars = variables\nsessionVars = variables\n";

    private static final String PARAMETERS = "MuleScriptParameters";

    /** What only the old bus has. */
    private static final Pattern BEYOND = Pattern.compile(
            "\\b(muleContext|eventContext|registry|message|service|app|originalPayload|attributes|flow|log|result)\\s*[.\\[=]"
                    + "|org\\.mule|com\\.mulesoft|\\b(flowVars|sessionVars|vars)\\b[\\w.\\['\"\\]]*\\s*(=(?!=)|\\.put\\b|<<)"
                    + "|lookup\\s*\\(");

    private Scripts() {}

    private static void execute(Element element, Chain chain) throws NotTranslatable {
        String engine = element.attribute("engine", "");
        String code = element.child("code").map(Element::text).orElse("");
        Optional<Element> parameters = element.child("parameters");
        if (parameters.isPresent() && !parameters.get().text().isBlank()) {
            chain.add(Step.variable(PARAMETERS, chain.value(parameters.get().text())));
            script(
                    element,
                    engine,
                    "variables." + PARAMETERS + ".each { k, v -> binding.setVariable(k.toString(), v) }\n",
                    code,
                    chain);
        } else {
            script(element, engine, "", code, chain);
        }
    }

    private static void component(Element element, Chain chain) throws NotTranslatable {
        Element script = element.child("script").orElseThrow(() -> new NotTranslatable("there is no script"));
        String file = script.attribute("file", "");
        String code = file.isEmpty() ? script.text() : chain.conversion().text(file);
        if (code == null) {
            throw new NotTranslatable("the script is not among the sources: " + file);
        }
        for (Element property : script.children("property")) {
            String key = property.attribute("key", "");
            if (!key.matches("[A-Za-z_]\\w*")) {
                throw new NotTranslatable("a property of the script without a name");
            }
            chain.add(Step.variable("MuleScript." + key, chain.value(property.attribute("value", ""))));
        }
        StringBuilder properties = new StringBuilder();
        script.children("property").forEach(property -> {
            String key = property.attribute("key", "");
            properties
                    .append(key)
                    .append(" = variables['MuleScript.")
                    .append(key)
                    .append("']\n");
        });
        script(element, script.attribute("engine", "groovy"), properties.toString(), code, chain);
    }

    /**
     * An expression in Groovy that reads the payload and variables.
     *
     * @throws NotTranslatable when it needs what only the old bus has
     */
    public static GroovyExpression expression(String text) throws NotTranslatable {
        checked(text);
        return new GroovyExpression(NAMES + text);
    }

    private static void checked(String text) throws NotTranslatable {
        Matcher beyond = BEYOND.matcher(text);
        if (text.isEmpty() || text.contains("#[") || text.contains("{{")) {
            throw new NotTranslatable("the script has what is replaced before it runs");
        } else if (beyond.find()) {
            throw new NotTranslatable("the script needs the old bus: " + beyond.group());
        }
    }

    private static void script(Element element, String engine, String before, String code, Chain chain)
            throws NotTranslatable {
        String text = chain.project().settings().resolved(code).strip();
        if (!engine.equalsIgnoreCase("groovy")) {
            throw new NotTranslatable("a script for the engine " + engine);
        } else if (text.contains("${file::")) {
            throw new NotTranslatable("the script is not among the sources: " + text);
        }
        checked(text);
        chain.add(Step.body(new GroovyExpression(NAMES + before + text))).add(Step.noMediaType());
        chain.different(element, "the script sees text, maps and lists, not the streams and objects of the old bus");
    }
}
