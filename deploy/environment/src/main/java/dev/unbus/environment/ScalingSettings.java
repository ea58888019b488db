package dev.unbus.environment;

import org.jspecify.annotations.Nullable;

/**
 * How KEDA scales flows that consume topics or queues; it never goes below the flow's replicas.
 *
 * @param mostReplicas the most instances of a flow
 * @param lag how many records of a topic one instance may be behind
 * @param depth how many messages of a queue one instance may have before it
 * @param artemis the console of the broker that tells the depth; null when flows do not scale by queues
 */
public record ScalingSettings(int mostReplicas, int lag, int depth, @Nullable ArtemisConsole artemis) {

    /** Checks the numbers. */
    public ScalingSettings {
        Rules.require(
                mostReplicas >= 1 && mostReplicas <= FlowSettings.MOST_REPLICAS,
                "mostReplicas has to be a number from 1 to " + FlowSettings.MOST_REPLICAS);
        Rules.require(lag >= 1, "lag has to be a number from 1");
        Rules.require(depth >= 1, "depth has to be a number from 1");
    }

    /**
     * Where Artemis tells how many messages a queue holds.
     *
     * @param endpoint host and port of its web console
     * @param broker the broker's name
     * @param username where KEDA finds the user
     * @param password where KEDA finds the password
     */
    public record ArtemisConsole(String endpoint, String broker, SecretReference username, SecretReference password) {

        /** Checks that all are there. */
        public ArtemisConsole {
            Rules.required(endpoint, "endpoint");
            Rules.required(broker, "broker");
            Rules.required(username, "username");
            Rules.required(password, "password");
        }
    }
}
