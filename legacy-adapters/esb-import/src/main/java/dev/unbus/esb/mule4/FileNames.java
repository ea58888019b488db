package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.weave.InlineText;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.regex.Pattern;

/** Names that files get when they were read: literals, and what is put together from them and the name before. */
final class FileNames {

    private static final String FILE = "${file:onlyname}";
    private static final String NAME = "(?:message\\.)?attributes\\.(?:fileName|name)"
            + "|vars\\.compatibility_inboundProperties(?:\\.|\\[')originalFilename(?:'])?";
    private static final Pattern WITHIN = Pattern.compile("\\$\\(\\s*(?:" + NAME + ")\\s*\\)");

    private FileNames() {}

    /**
     * The name as the file component of Camel writes it.
     *
     * @throws NotTranslatable when anything else is put in
     */
    static String of(String given, MuleProject project) throws NotTranslatable {
        String expression = InlineText.whole(given);
        if (expression == null && !given.contains("#[")) {
            return project.settings().text(given);
        } else if (expression == null) {
            throw computed(given);
        }
        StringBuilder name = new StringBuilder();
        for (String part : expression.split("\\+\\+", -1)) {
            name.append(part(part.strip(), given));
        }
        return project.settings().text(name.toString().replace(FILE, "\0")).replace("\0", FILE);
    }

    private static String part(String part, String given) throws NotTranslatable {
        if (part.matches(NAME)) {
            return FILE;
        } else if (!part.matches("'[^']*'|\"[^\"]*\"")) {
            throw computed(given);
        }
        String literal = WITHIN.matcher(part.substring(1, part.length() - 1)).replaceAll("\0");
        if (literal.contains("$(") || literal.contains("\\")) {
            throw computed(given);
        }
        return literal.replace("\0", FILE);
    }

    private static NotTranslatable computed(String given) {
        return new NotTranslatable("the name of a file that was read is computed: " + given);
    }
}
