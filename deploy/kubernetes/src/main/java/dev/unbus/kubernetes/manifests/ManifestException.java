package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.Environment;

/** Manifests that cannot be rendered; the message is one sentence that names the rule and the place. */
public final class ManifestException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    ManifestException(String sentence) {
        super(sentence);
    }

    /** A rule that an environment breaks in that line. */
    static ManifestException at(Environment environment, int line, String rule) {
        return new ManifestException(environment.file() + ":" + line + ": " + rule + ".");
    }
}
