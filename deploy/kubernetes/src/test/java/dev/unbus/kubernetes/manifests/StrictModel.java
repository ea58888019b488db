package dev.unbus.kubernetes.manifests;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.unbus.kubernetes.resources.AppProject;
import dev.unbus.kubernetes.resources.ApplicationSet;
import dev.unbus.kubernetes.resources.ScaledObject;
import dev.unbus.kubernetes.resources.ServiceMonitor;
import dev.unbus.kubernetes.resources.TriggerAuthentication;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a manifest as the model of its kind; a field that the model does not have fails, at any depth. */
final class StrictModel {

    private static final Map<String, Class<? extends HasMetadata>> KINDS = List.of(
                    Namespace.class,
                    PersistentVolumeClaim.class,
                    Service.class,
                    ServiceAccount.class,
                    Deployment.class,
                    HTTPRoute.class,
                    NetworkPolicy.class,
                    PodDisruptionBudget.class,
                    Role.class,
                    RoleBinding.class,
                    AppProject.class,
                    ApplicationSet.class,
                    ScaledObject.class,
                    ServiceMonitor.class,
                    TriggerAuthentication.class)
            .stream()
            .collect(Collectors.toMap(
                    type -> HasMetadata.getApiVersion(type) + "/" + HasMetadata.getKind(type), Function.identity()));

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new NothingAdditional())
            .build();

    private StrictModel() {}

    static HasMetadata read(String yaml) throws IOException {
        var tree = YAML.readTree(yaml);
        String kind = tree.path("apiVersion").asText() + "/" + tree.path("kind").asText();
        Class<? extends HasMetadata> type = KINDS.get(kind);
        if (type == null) {
            throw new IOException("no model of " + kind);
        }
        return YAML.readerFor(type).readValue(yaml);
    }

    /** The model keeps what it does not know; here that is an error. */
    private static final class NothingAdditional extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return Boolean.FALSE;
        }
    }
}
