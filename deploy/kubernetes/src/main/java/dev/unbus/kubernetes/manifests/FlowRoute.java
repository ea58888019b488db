package dev.unbus.kubernetes.manifests;

import dev.unbus.environment.ClusterSettings.GatewaySettings;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRuleBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How callers from outside reach a version: by the flow's host name, and pinned to it by the header {@code Unbus-Version} or
 * the path prefix {@code /@<version>}, which is taken off. A version beside others is reached pinned only.
 */
final class FlowRoute {

    static final String VERSION_HEADER = "Unbus-Version";

    private final Rendition rendition;

    FlowRoute(Rendition rendition) {
        this.rendition = rendition;
    }

    Optional<HTTPRoute> render() {
        GatewaySettings gateway = rendition.cluster().gateway();
        return gateway == null || !rendition.flow().servesHttp() ? Optional.empty() : Optional.of(route(gateway));
    }

    private HTTPRoute route(GatewaySettings gateway) {
        return new HTTPRouteBuilder()
                .withMetadata(rendition.versionMeta())
                .withNewSpec()
                .addNewParentRef()
                .withName(gateway.name())
                .withNamespace(gateway.namespace())
                .endParentRef()
                .withHostnames(rendition.id().flow() + "." + rendition.id().team() + "." + gateway.domain())
                .withRules(rules())
                .endSpec()
                .build();
    }

    private List<HTTPRouteRule> rules() {
        List<HTTPRouteRule> rules = new ArrayList<>(List.of(byPath(), byHeader()));
        if (rendition.name().equals(rendition.id().flow())) {
            rules.add(toService()
                    .addNewMatch()
                    .withNewPath("PathPrefix", "/")
                    .endMatch()
                    .build());
        }
        return rules;
    }

    private HTTPRouteRule byPath() {
        return toService()
                .addNewMatch()
                .withNewPath("PathPrefix", "/@" + rendition.version())
                .endMatch()
                .addNewFilter()
                .withType("URLRewrite")
                .withNewUrlRewrite()
                .withNewPath()
                .withType("ReplacePrefixMatch")
                .withReplacePrefixMatch("/")
                .endPath()
                .endUrlRewrite()
                .endFilter()
                .build();
    }

    private HTTPRouteRule byHeader() {
        return toService()
                .addNewMatch()
                .withNewPath("PathPrefix", "/")
                .addNewHeader(VERSION_HEADER, "Exact", rendition.version())
                .endMatch()
                .build();
    }

    private HTTPRouteRuleBuilder toService() {
        return new HTTPRouteRuleBuilder()
                .addNewBackendRef()
                .withName(rendition.name())
                .withPort(Rendition.HTTP_PORT)
                .endBackendRef();
    }
}
