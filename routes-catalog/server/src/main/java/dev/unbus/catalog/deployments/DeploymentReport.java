package dev.unbus.catalog.deployments;

import dev.unbus.catalog.model.IntegrationId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What whoever deploys tells of it: everything in text, so that a mistake is answered in words of the API.
 *
 * @param integration {@code team/flow}
 * @param environment where to: lower-case words joined by hyphens
 * @param act {@code deploy} or {@code rollback}
 * @param version the version that is to run
 * @param previousVersion the version that ran before, if any
 * @param commit what the version was built from, when that is known
 * @param outcome {@code in-progress}, or at the end {@code succeeded}, {@code rolled-back} or {@code failed}
 * @param reason why it ended so
 * @param startedAt when it began
 */
@Schema(name = "DeploymentReport")
record DeploymentReport(
        @Schema(required = true, examples = "demo/price-feed") @Nullable String integration,
        @Schema(required = true, examples = "local") @Nullable String environment,
        @Schema(
                        required = true,
                        enumeration = {"deploy", "rollback"})
                @Nullable
                String act,
        @Schema(required = true, examples = "0.2.0") @Nullable String version,
        @Nullable String previousVersion,
        @Nullable String commit,
        @Schema(
                        required = true,
                        enumeration = {"in-progress", "succeeded", "rolled-back", "failed"})
                @Nullable
                String outcome,
        @Schema(maxLength = LONGEST_REASON) @Nullable String reason,
        @Schema(required = true, examples = "2026-11-29T10:00:00Z") @Nullable String startedAt) {

    static final int LONGEST_REASON = 2_000;

    private static final Pattern ENVIRONMENT = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");

    /**
     * Holds it against its rules.
     *
     * @throws IllegalArgumentException names the field and the rule that it breaks
     */
    Deployment of(String id, String who, Instant now) {
        return new Deployment(
                id,
                parsed("integration", integration, IntegrationId::parse),
                matching(
                        "environment",
                        environment,
                        ENVIRONMENT,
                        "lower-case words joined by hyphens, at most 63 characters"),
                oneOf("act", act, Act.values(), Act::word),
                version("version", version),
                previousVersion == null ? null : version("previousVersion", previousVersion),
                commit == null ? null : version("commit", commit),
                oneOf("outcome", outcome, DeploymentOutcome.values(), DeploymentOutcome::word),
                checkedReason(),
                who,
                parsed("startedAt", startedAt, DeploymentReport::instant),
                now.truncatedTo(ChronoUnit.MICROS));
    }

    private @Nullable String checkedReason() {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason is longer than " + LONGEST_REASON + " characters");
        }
        return reason == null || reason.isBlank() ? null : reason;
    }

    private static String version(String field, @Nullable String value) {
        return matching(field, value, VERSION, "letters, digits and any of . _ + -, at most 100 characters");
    }

    private static String matching(String field, @Nullable String value, Pattern rule, String words) {
        String given = given(field, value);
        if (!rule.matcher(given).matches()) {
            throw new IllegalArgumentException(field + " is " + words);
        }
        return given;
    }

    private static <T> T oneOf(String field, @Nullable String value, T[] all, Function<T, String> word) {
        String given = given(field, value);
        return Arrays.stream(all)
                .filter(one -> word.apply(one).equals(given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        field + " is one of " + Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
    }

    private static <T> T parsed(String field, @Nullable String value, Function<String, T> parser) {
        try {
            return parser.apply(given(field, value));
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(field + ": " + broken.getMessage(), broken);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException broken) {
            throw new IllegalArgumentException("it is an instant such as 2026-01-31T10:00:00Z", broken);
        }
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
