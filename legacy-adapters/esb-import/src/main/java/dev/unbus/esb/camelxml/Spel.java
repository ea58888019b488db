package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions of Spring, which Camel still evaluates: what they name has to be there. */
final class Spel {

    private static final String TEXT = "'[^']*'|\"[^\"]*\"";
    private static final Pattern CODE = Pattern.compile("#\\{(?:[^}'\"]|" + TEXT + ")*}");
    private static final Pattern OUT =
            Pattern.compile("\\bresponse\\b|\\bgetResponse\\b|\\bexchange\\.(?:out|getOut)\\b");
    private static final Pattern TYPE =
            Pattern.compile("\\bT\\(\\s*([\\w.$]+)[\\s\\[\\]]*\\)|\\bnew\\s+([\\w.$]+)\\s*[(\\[]");
    private static final Pattern BEAN = Pattern.compile("@(?:'([^']+)'|(\\w+))(?:\\.(\\w+)\\()?|" + TEXT);

    private Spel() {}

    /**
     * Has the beans and classes that an expression names come along.
     *
     * @throws BeyondException when it asks for the out message, or for a class that is gone
     */
    static void check(Node node, ContextScope scope, Notes notes) {
        node.text(CODE.matcher(node.text())
                .replaceAll(code -> Matcher.quoteReplacement(code(code.group(), scope, notes))));
    }

    private static String code(String written, ContextScope scope, Notes notes) {
        String code = written.replaceAll(TEXT, "''");
        if (OUT.matcher(code).find()) {
            throw new BeyondException("the expression asks for the out message, which is no longer there");
        }
        TYPE.matcher(code).results().forEach(match -> type(match, scope, notes));
        return BEAN.matcher(written).replaceAll(match -> Matcher.quoteReplacement(bean(match, scope, notes)));
    }

    private static void type(MatchResult match, ContextScope scope, Notes notes) {
        String name = match.group(1) == null ? match.group(2) : match.group(1);
        if (!name.contains(".") || Classes.present(name)) {
            return;
        }
        if (Classes.library(name)) {
            throw new BeyondException("the class " + name + " is of a library that is no longer there");
        }
        scope.project().beans().ownClass(name, Placeholder.Type.BEAN, notes);
    }

    private static String bean(MatchResult match, ContextScope scope, Notes notes) {
        if (!match.group().startsWith("@")) {
            return match.group();
        }
        String named = match.group(1) == null ? match.group(2) : match.group(1);
        String method = match.group(3) == null ? "" : match.group(3);
        String name = scope.project().beans().use(named, Placeholder.Type.BEAN, method, notes);
        return "@'" + name + "'" + (method.isEmpty() ? "" : "." + method + "(");
    }
}
