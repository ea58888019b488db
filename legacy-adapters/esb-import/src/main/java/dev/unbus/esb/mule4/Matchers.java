package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Optional;
import java.util.Set;

/** Matchers of files: by their names, and by whether they are folders. */
final class Matchers {

    private static final Set<String> KNOWN =
            Set.of("name", "filenamePattern", "directories", "symLinks", "regularFiles", "caseSensitive");

    private Matchers() {}

    /**
     * The matcher that an element has or refers to.
     *
     * @throws NotTranslatable when there is none of that name, or it looks at more than names and kinds
     */
    static Optional<Element> of(Element element, MuleProject project) throws NotTranslatable {
        String reference = element.attribute("matcher", "");
        Optional<Element> matcher = reference.isEmpty()
                ? element.children().stream()
                        .filter(child -> child.name().endsWith("matcher"))
                        .findFirst()
                : project.global(reference);
        if (matcher.isEmpty() && !reference.isEmpty()) {
            throw new NotTranslatable("there is no matcher " + reference);
        } else if (matcher.isEmpty()) {
            return matcher;
        }
        for (String key : matcher.get().attributes().keySet()) {
            if (!key.startsWith("{") && !KNOWN.contains(key)) {
                throw new NotTranslatable("files are matched by " + key);
            }
        }
        project.configured(matcher.get(), "");
        return matcher;
    }

    /** The pattern of the names, with what it is written in; empty for none. */
    static String pattern(Element matcher, MuleProject project) throws NotTranslatable {
        String text = project.settings().text(matcher.attribute("filenamePattern", ""));
        if (text.contains("#[") || !matcher.attribute("caseSensitive", "true").equals("true") || text.contains("'")) {
            throw new NotTranslatable("files are matched by the pattern " + text);
        }
        return text.isEmpty() || text.matches("(glob|regex):.*") ? text : "glob:" + text;
    }

    /** Whether files, folders or both match. */
    static String kinds(Element matcher) {
        boolean files = !matcher.attribute("regularFiles", "INCLUDE").equals("EXCLUDE")
                && !matcher.attribute("directories", "INCLUDE").equals("REQUIRE");
        boolean folders = !matcher.attribute("directories", "INCLUDE").equals("EXCLUDE")
                && !matcher.attribute("regularFiles", "INCLUDE").equals("REQUIRE");
        return (files ? "files" : "") + (folders ? " folders" : "");
    }
}
