package dev.unbus.acceptance;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves a test out, and says so aloud, where the real Prometheus is not installed. */
final class NeedsPrometheus implements ExecutionCondition {

    private static final System.Logger LOG = System.getLogger(NeedsPrometheus.class.getName());
    private static final String HOW = "install it, on Debian: apt-get install prometheus";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Prometheus.isInstalled()) {
            return ConditionEvaluationResult.enabled("prometheus and promtool are installed");
        }
        LOG.log(System.Logger.Level.WARNING, "NOT TESTED: {0} needs Prometheus; {1}", context.getDisplayName(), HOW);
        return ConditionEvaluationResult.disabled("it needs Prometheus; " + HOW);
    }
}
