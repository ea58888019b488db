package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import java.util.Set;
import java.util.regex.Pattern;

/** Endpoint URIs that are Simple, whole or in part: their functions are those of today. */
final class SimpleUris {

    private static final Set<String> FILES = Set.of("file", "ftp", "ftps", "sftp");

    /** Options of files whose text is in Simple. */
    private static final Set<String> OF_FILES = Set.of(
            "doneFileName",
            "fileName",
            "filterDirectory",
            "filterFile",
            "idempotentKey",
            "move",
            "moveExisting",
            "moveFailed",
            "preMove",
            "sortBy",
            "tempFileName");

    /** Components whose path has functions of Simple in it. */
    private static final Set<String> PATHS = Set.of("sql", "elsql", "language");

    private static final Pattern WHOLE = Pattern.compile("\\$(simple)?\\{(?!properties:)[^{}]*}");

    private SimpleUris() {}

    /**
     * The address of a dynamic endpoint, converted but for what it computes.
     *
     * @throws BeyondException when today's Simple does not read it
     */
    static String dynamic(String uri, ContextScope scope, Notes notes) {
        if (!uri.contains("${") && !uri.contains("$simple{")) {
            return uri;
        }
        String today = SimpleText.rewrite(uri);
        SimpleText.beans(today)
                .forEach((name, method) -> scope.project().beans().use(name, Placeholder.Type.BEAN, method, notes));
        return today;
    }

    /** Whether a text in Simple is one function, whose value is the address. */
    static boolean whole(String text) {
        return WHOLE.matcher(text.strip()).matches();
    }

    /** Whether a text in Simple is one address whose component it says, rather than several or what a message brings. */
    static boolean one(String text, String delimiter) {
        String alone = text.replaceAll("\\$(simple)?\\{[^{}]*}", "");
        return !EndpointUri.parse(alone).scheme().isEmpty()
                && !alone.contains(delimiter)
                && !text.contains("resource:");
    }

    /** Renames the functions in options and paths that components evaluate for each message. */
    static void parts(EndpointUri uri) {
        if (PATHS.contains(uri.scheme())) {
            uri.to(uri.scheme(), SimpleText.functions(uri.path()));
        }
        uri.options().replaceAll((name, value) -> evaluated(uri.scheme(), name) ? SimpleText.functions(value) : value);
    }

    private static boolean evaluated(String scheme, String option) {
        return FILES.contains(scheme) ? OF_FILES.contains(option) : scheme.equals("bean") && option.equals("method");
    }
}
