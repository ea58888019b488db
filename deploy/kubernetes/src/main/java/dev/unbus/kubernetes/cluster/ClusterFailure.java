package dev.unbus.kubernetes.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that the API of the cluster refused, or did not answer; the message says what, where and why. */
class ClusterFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 300;

    ClusterFailure(String words, @Nullable Throwable cause) {
        super(words, cause);
    }

    /** An answer to a request for a resource. */
    static ClusterFailure of(String verb, HasMetadata resource, KubernetesClientException thrown) {
        String what = resource.getKind() + " " + resource.getMetadata().getName() + " in namespace "
                + resource.getMetadata().getNamespace();
        return new ClusterFailure(words(verb, what, thrown), thrown);
    }

    /** Whether what was asked for may have been done all the same: the API did not say that it was not. */
    boolean leavesDoubt() {
        return getCause() instanceof KubernetesClientException answer
                && (answer.getCode() <= 0 || answer.getCode() >= 500);
    }

    /** Whether the API answered with that status. */
    boolean isAnswer(int status) {
        return getCause() instanceof KubernetesClientException answer && answer.getCode() == status;
    }

    private static String words(String verb, String what, KubernetesClientException thrown) {
        String why = reason(thrown);
        return switch (thrown.getCode()) {
            case -1, 0 -> "the API of the cluster did not answer to " + verb + " " + what + " (" + why + ")";
            case 401 -> "the cluster does not know who asks to " + verb + " " + what + " (401: " + why + ")";
            case 403 -> "the cluster does not allow to " + verb + " " + what + " (403: " + why + ")";
            case 404 -> "the cluster has no place for " + what + " (404 to " + verb + ": " + why + ")";
            case 409 -> "somebody else has changed " + what + " (409 to " + verb + ": " + why + ")";
            default -> "the cluster could not " + verb + " " + what + " (" + thrown.getCode() + ": " + why + ")";
        };
    }

    /** The first line of what the API said, or of what went wrong on the way to it. */
    private static String reason(KubernetesClientException thrown) {
        if (thrown.getStatus() != null && thrown.getStatus().getMessage() != null) {
            return line(thrown.getStatus().getMessage());
        }
        Throwable cause = thrown;
        // Behind a time-out there is only what the client then did to the connection.
        while (cause.getCause() != null && cause.getCause() != cause && !(cause instanceof HttpTimeoutException)) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return line(message == null ? cause.getClass().getSimpleName().toLowerCase(Locale.ROOT) : message);
    }

    private static String line(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        String cut = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
