package dev.unbus.kubernetes.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which services Prometheus asks for metrics, as its operator reads it. */
@Group("monitoring.coreos.com")
@Version("v1")
public final class ServiceMonitor extends CustomResource<ServiceMonitor.Spec, Void> implements Namespaced {

    private static final long serialVersionUID = 1L;

    /** For the reader of JSON. */
    public ServiceMonitor() {}

    /** A monitor of services in its namespace. */
    public ServiceMonitor(ObjectMeta metadata, Spec spec) {
        setMetadata(metadata);
        setSpec(spec);
    }

    @Override
    protected @Nullable Spec initSpec() {
        return null;
    }

    /**
     * Which services, and where.
     *
     * @param selector the labels of the services
     * @param targetLabels labels of the service that its metrics get
     * @param endpoints the ports
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Spec(LabelSelector selector, List<String> targetLabels, List<Endpoint> endpoints) {}

    /**
     * A port of a service.
     *
     * @param port its name
     * @param path the path of the metrics
     * @param interval how often they are asked for
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Endpoint(String port, String path, String interval) {}
}
