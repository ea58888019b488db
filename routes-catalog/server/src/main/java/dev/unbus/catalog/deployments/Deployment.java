package dev.unbus.catalog.deployments;

import dev.unbus.catalog.model.IntegrationId;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deployment as the API shows it.
 *
 * @param id names it; chosen by whoever deploys
 * @param integration what was deployed
 * @param environment where to
 * @param act deployed, or taken back to
 * @param version the version that was to run
 * @param previousVersion the version that ran before, if any
 * @param commit what the version was built from, when that is known
 * @param outcome how far it is, or how it ended
 * @param reason why it ended so
 * @param who who told of it first
 * @param startedAt when it began
 * @param toldAt when the catalog was told of its outcome
 */
@Schema(name = "Deployment")
record Deployment(
        String id,
        @Schema(type = SchemaType.STRING) IntegrationId integration,
        String environment,
        Act act,
        String version,
        @Nullable String previousVersion,
        @Nullable String commit,
        DeploymentOutcome outcome,
        @Nullable String reason,
        String who,
        Instant startedAt,
        Instant toldAt) {

    /** The same, as far as another one is; its commit may become known on the way. */
    Deployment asFarAs(Deployment other) {
        return new Deployment(
                id,
                integration,
                environment,
                act,
                version,
                previousVersion,
                commit == null ? other.commit : commit,
                other.outcome,
                other.reason,
                who,
                startedAt,
                other.toldAt);
    }

    /** The same, told by somebody else. */
    Deployment by(String other) {
        return new Deployment(
                id,
                integration,
                environment,
                act,
                version,
                previousVersion,
                commit,
                outcome,
                reason,
                other,
                startedAt,
                toldAt);
    }

    /** Whether another one tells of the same outcome for the same reason, of the same commit. */
    boolean isAsFarAs(Deployment other) {
        return outcome == other.outcome && Objects.equals(reason, other.reason) && Objects.equals(commit, other.commit);
    }

    /** What the audit calls it. */
    String subject() {
        return integration + " " + version + " in " + environment;
    }
}
