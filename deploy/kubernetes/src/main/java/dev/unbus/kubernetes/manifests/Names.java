package dev.unbus.kubernetes.manifests;

import java.util.Locale;
import java.util.regex.Pattern;

/** How flows, versions and channels are named where Kubernetes restricts names. */
final class Names {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^a-z0-9]+");

    private Names() {}

    /** A version has to be a label's value and an image's tag. */
    static String requireVersion(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new ManifestException("the version has to be 1 to 63 letters, digits, dots, hyphens and underscores"
                    + " that begins and ends with a letter or a digit, for example 0.2.0.");
        }
        return version;
    }

    /** A service's name is a DNS label. */
    static String requireDnsLabel(String name, String what) {
        if (!DNS_LABEL.matcher(name).matches()) {
            throw new ManifestException(what
                    + " has to be 1 to 63 lower-case letters, digits and hyphens, beginning with a letter, not " + name
                    + ".");
        }
        return name;
    }

    /** Words joined by hyphens, of any text: {@code 0.2.0} is {@code 0-2-0}. */
    static String words(String text) {
        String words = NOT_IN_A_NAME.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
        return words.replaceAll("^-|-$", "");
    }
}
