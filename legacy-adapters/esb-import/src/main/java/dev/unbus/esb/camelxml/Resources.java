package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of the class path that endpoints and expressions read: they go along, with those that they include. */
final class Resources {

    private static final Pattern INCLUDED = Pattern.compile(
            "<(?:\\w+:)?(?:include|import|redefine)\\b[^>]*\\b(?:href|schemaLocation|location)\\s*=\\s*[\"']([^\"']+)[\"']");

    private final Conversion conversion;

    Resources(Conversion conversion) {
        this.conversion = conversion;
    }

    /** Takes a file along under its path; one that is not there is noted. */
    void take(String reference, Notes notes) {
        if (outside(reference)) {
            return;
        }
        String path = path(reference);
        for (String missing : missing(path)) {
            notes.different("the file " + missing + " is not in the sources and has to be moved over");
        }
    }

    /**
     * Takes a file along that is read when the route starts.
     *
     * @return how the route refers to it
     * @throws BeyondException when it or one that it includes is not there
     */
    String need(String reference, Notes notes) {
        boolean file = reference.matches("(?s)^(resource:)?file:.*") && !reference.contains("{");
        if (!file && outside(reference)) {
            return reference;
        }
        String path = path(reference.replaceFirst("^(resource:)?file:(//)?", "").replaceFirst("^\\./", ""));
        Set<String> missing = missing(path);
        if (!missing.isEmpty()) {
            throw new BeyondException("the file " + String.join(", ", missing) + " is not in the sources");
        }
        if (file) {
            notes.different("the file " + path + " comes along on the class path");
            return (reference.startsWith("resource:") ? "resource:classpath:" : "") + path;
        }
        // Class loaders of OSGi found a file behind a slash, others do not.
        return reference.replaceFirst("^((?:resource:)?(?:classpath:)?)/+", "$1");
    }

    private static boolean outside(String reference) {
        return reference.matches(
                        "(?s)^(file|http|https|ref|bean|header|data|base64|gzip|mem|inline|constant|simple):.*")
                || reference.contains("{{")
                || reference.contains("${");
    }

    private static String path(String reference) {
        return reference.replaceFirst("^(resource:)?(classpath:)?/*", "");
    }

    /** Takes a file along with what it includes; names those that are not there. */
    private Set<String> missing(String first) {
        Set<String> missing = new LinkedHashSet<>();
        Set<String> open = new LinkedHashSet<>(Set.of(first));
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String path = open.iterator().next();
            open.remove(path);
            if (!seen.add(path)) {
                continue;
            }
            Optional<byte[]> content = content(path);
            if (content.isEmpty()) {
                missing.add(path);
                continue;
            }
            conversion.resource(path, content.orElseThrow());
            included(path, content.orElseThrow(), open);
        }
        return missing;
    }

    private Optional<byte[]> content(String path) {
        Optional<SourceFile> file = conversion.file(path);
        try {
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(file.get().content().read());
        } catch (SourceException unreadable) {
            return Optional.empty(); // the file is reported where it is listed
        }
    }

    private static void included(String path, byte[] content, Set<String> open) {
        if (!path.matches("(?i).*\\.(xsl|xslt|xsd|wsdl)")) {
            return;
        }
        Matcher included = INCLUDED.matcher(new String(content, StandardCharsets.UTF_8));
        while (included.find()) {
            String reference = included.group(1);
            if (!reference.matches("^\\w+:.*")) {
                open.add(beside(path, reference));
            }
        }
    }

    private static String beside(String path, String reference) {
        return reference.startsWith("/")
                ? reference.substring(1)
                : Path.of(path).resolveSibling(reference).normalize().toString().replace('\\', '/');
    }
}
