package dev.unbus.esb.mule3;

import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.mel.MelScript;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.language.ExpressionDefinition;

/** An {@code expression-component}: assignments of MEL, each a step, or a function of other statements. */
final class Statements {

    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(payload|message\\.payload|(?:flowVars|sessionVars|recordVars|message\\.outboundProperties)"
                    + "(?:\\.'?[\\w.-]+'?|\\[\\s*['\"][\\w. -]+['\"]\\s*]))\\s*=(?!=)(.*)",
            Pattern.DOTALL);

    private Statements() {}

    static void convert(Element element, Chain chain) throws NotTranslatable {
        String file = element.attribute("file", "");
        String text = file.isEmpty() ? element.text() : chain.conversion().text(file);
        if (text == null) {
            throw new NotTranslatable("the script " + file + " is not among the sources");
        }
        List<String> statements = statements(text);
        if (statements.stream().allMatch(one -> ASSIGNMENT.matcher(one).matches())) {
            for (String statement : statements) {
                one(statement, chain);
            }
            return;
        }
        BeanDefinition script = new BeanDefinition();
        script.setRef(Steps.FUNCTIONS);
        script.setMethod(chain.conversion().function("script", MelScript.function(uncommented(text))));
        chain.add(script);
    }

    private static void one(String statement, Chain chain) throws NotTranslatable {
        Matcher assignment = ASSIGNMENT.matcher(statement);
        if (assignment.matches()) {
            assign(assignment.group(1), chain.value("#[" + assignment.group(2).strip() + "]"), chain);
        }
    }

    private static String uncommented(String script) {
        return script.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    /** Sets what stands left of an assignment. */
    static void assign(String target, ExpressionDefinition value, Chain chain) throws NotTranslatable {
        if (target.matches("(message\\.)?payload")) {
            chain.add(Step.body(value)).add(Step.noMediaType());
            return;
        }
        Optional<Target> known = Target.of(target);
        if (known.isEmpty()) {
            throw new NotTranslatable("nothing is known to set " + target);
        }
        known.get().set(value, chain);
    }

    /** Cuts at semicolons and ends of lines that are in no string and no bracket; comments are left out. */
    private static List<String> statements(String script) {
        String text = uncommented(script);
        List<String> statements = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (quote != 0) {
                quote = next == quote ? 0 : quote;
            } else if (next == '\'' || next == '"') {
                quote = next;
            } else if ("([{".indexOf(next) >= 0) {
                depth++;
            } else if (")]}".indexOf(next) >= 0) {
                depth--;
            }
            if (next == ';' && depth == 0 && quote == 0) {
                end(one, statements);
            } else {
                one.append(next);
            }
        }
        end(one, statements);
        return statements;
    }

    private static void end(StringBuilder one, List<String> statements) {
        String statement = one.toString().strip();
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
        one.setLength(0);
    }
}
