package dev.unbus.delivery.group;

import dev.unbus.catalog.model.DeclaredGuarantees;
import dev.unbus.catalog.model.Guarantee;
import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.jspecify.annotations.Nullable;

/** Lets no route start that is declared to be effectively-once and cannot be, and no declaration of a route that is not there. */
@Singleton
@Unremovable
final class GuaranteeCheck implements RoutePolicyFactory {

    private final List<DeclaredGuarantees> declarations;

    GuaranteeCheck(@All List<DeclaredGuarantees> declarations) {
        this.declarations = declarations;
    }

    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        for (DeclaredGuarantees declared : declarations) {
            checkNames(context, declared);
            if (declared.of(routeId) == Guarantee.EFFECTIVELY_ONCE && route instanceof RouteDefinition definition) {
                check(declared, new EffectivelyOnce(context, definition));
            }
        }
        return null;
    }

    private static void checkNames(CamelContext context, DeclaredGuarantees declared) {
        Set<String> routes = ((ModelCamelContext) context)
                .getRouteDefinitions().stream().map(RouteDefinition::getId).collect(Collectors.toSet());
        for (String name : new TreeSet<>(declared.routes())) {
            if (!routes.contains(name)) {
                throw new IllegalStateException(declared.place() + " declares a guarantee of " + name
                        + ", which is no route of this integration: correct the name in unbus.dev/guarantees");
            }
        }
    }

    private static void check(DeclaredGuarantees declared, EffectivelyOnce promise) {
        List<String> reasons = promise.reasonsAgainst();
        if (!reasons.isEmpty()) {
            throw new IllegalStateException("route " + promise.route() + " is declared effectively-once in "
                    + declared.place() + ", but " + String.join("; and ", reasons)
                    + ". Or declare in unbus.dev/guarantees what it can give: " + promise.route() + "=at-least-once");
        }
    }
}
