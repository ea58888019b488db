package dev.unbus.kubernetes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import org.junit.jupiter.api.Test;

class ClusterFailureTest {

    private static final String UNANSWERED =
            "the API of the cluster did not answer to list Deployment greeting in namespace demo ";

    @Test
    void saysThatTimeWasOverAndNotWhatBecameOfTheConnection() {
        HttpTimeoutException late = new HttpTimeoutException("request timed out");
        late.initCause(new IOException("connection closed locally"));

        assertThat(failure(late)).hasMessage(UNANSWERED + "(request timed out)");
    }

    @Test
    void saysWhyThereIsNoConnection() {
        assertThat(failure(new ConnectException("Connection refused"))).hasMessage(UNANSWERED + "(Connection refused)");
    }

    private static ClusterFailure failure(IOException cause) {
        Deployment greeting = new DeploymentBuilder()
                .withNewMetadata()
                .withNamespace("demo")
                .withName("greeting")
                .endMetadata()
                .build();
        return ClusterFailure.of(
                "list",
                greeting,
                new KubernetesClientException("the operation failed", new IOException(cause.getMessage(), cause)));
    }
}
