package dev.unbus.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unbus.catalog.model.IntegrationId;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PodTargetTest {

    @Test
    void takesNameFromLabelsAndAddressFromPorts() {
        assertThat(PodTarget.of(Clusters.pod("a", "10.0.0.7").build()))
                .isEqualTo(new Target(
                        URI.create("http://10.0.0.7:9101"),
                        IntegrationId.parse("orders/order-intake"),
                        "http://10.0.0.7:8101"));
    }

    @Test
    void letsAnAnnotationNameAnotherPort() {
        Pod pod = Clusters.pod("a", "10.0.0.7")
                .editMetadata()
                .addToAnnotations(PodTarget.MANAGEMENT_PORT, "9900")
                .endMetadata()
                .build();

        assertThat(PodTarget.of(pod).management()).isEqualTo(URI.create("http://10.0.0.7:9900"));
    }

    @Test
    void writesAnAddressOfVersionSixInBrackets() {
        assertThat(PodTarget.of(Clusters.pod("a", "fd00::7").build()).management())
                .isEqualTo(URI.create("http://[fd00::7]:9101"));
    }

    static Stream<Arguments> mistakes() {
        UnaryOperator<PodBuilder> noTeam =
                pod -> pod.editMetadata().removeFromLabels(PodTarget.TEAM).endMetadata();
        UnaryOperator<PodBuilder> badFlow = pod ->
                pod.editMetadata().addToLabels(PodTarget.FLOW, "Order_Intake").endMetadata();
        UnaryOperator<PodBuilder> badPort = pod -> pod.editMetadata()
                .addToAnnotations(PodTarget.MANAGEMENT_PORT, "65536")
                .endMetadata();
        UnaryOperator<PodBuilder> noPort = pod ->
                pod.editSpec().editFirstContainer().withPorts().endContainer().endSpec();
        return Stream.of(
                Arguments.of("has no team", noTeam, "label unbus.dev/team is missing"),
                Arguments.of("has a strange name", badFlow, "labels unbus.dev/team and app.kubernetes.io/name"),
                Arguments.of("has a strange port", badPort, "annotation unbus.dev/management-port is no port number"),
                Arguments.of("has no port", noPort, "no container port is named management"));
    }

    @ParameterizedTest(name = "one that {0}")
    @MethodSource("mistakes")
    void namesTheRuleThatAPodBreaks(String name, UnaryOperator<PodBuilder> mistake, String rule) {
        Pod pod = mistake.apply(Clusters.pod("a", "10.0.0.7")).build();

        assertThatIllegalArgumentException().isThrownBy(() -> PodTarget.of(pod)).withMessageContaining(rule);
    }

    @Test
    void waitsForAPodThatStartsAndLeavesOneThatEnds() {
        Pod running = Clusters.pod("a", "10.0.0.7").build();
        Pod pending = Clusters.pod("a", "10.0.0.7")
                .editStatus()
                .withPhase("Pending")
                .endStatus()
                .build();
        Pod ending = Clusters.pod("a", "10.0.0.7")
                .editMetadata()
                .withDeletionTimestamp("2026-01-01T00:00:00Z")
                .endMetadata()
                .build();

        assertThat(Stream.of(running, pending, ending).filter(PodTarget::isReachable))
                .containsExactly(running);
    }
}
