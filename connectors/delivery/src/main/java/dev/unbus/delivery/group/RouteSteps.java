package dev.unbus.delivery.group;

import dev.unbus.delivery.FailedMessages;
import dev.unbus.delivery.group.RouteStep.Manner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.model.AggregateDefinition;
import org.apache.camel.model.DynamicRouterDefinition;
import org.apache.camel.model.EndpointRequiredDefinition;
import org.apache.camel.model.EnrichDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.PollEnrichDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RecipientListDefinition;
import org.apache.camel.model.ResequenceDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RoutingSlipDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.model.WireTapDefinition;
import org.apache.camel.model.language.ExpressionDefinition;
import org.jspecify.annotations.Nullable;

/** Finds the steps at which a message may leave a route, and the {@code direct:} routes that it calls, in their order. */
final class RouteSteps {

    private static final String FAILED_MESSAGES = "${exchangeProperty." + FailedMessages.CHANNEL_PROPERTY + "}";
    private static final String DIRECT = "direct:";

    private final ModelCamelContext context;
    private final List<RouteStep> found = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();

    private RouteSteps(CamelContext context) {
        this.context = (ModelCamelContext) context;
    }

    static List<RouteStep> of(CamelContext context, String routeId) {
        RouteSteps steps = new RouteSteps(context);
        RouteDefinition route = steps.context.getRouteDefinition(routeId);
        if (route != null) {
            steps.visit(route, false);
        }
        return steps.found;
    }

    private void visit(RouteDefinition route, boolean keyed) {
        if (!visited.add(route.getId() + keyed)) {
            return;
        }
        int position = 0;
        for (ProcessorDefinition<?> step :
                ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ProcessorDefinition.class)) {
            if (!ofFailures(step)) {
                position++;
            }
            String name = step.hasCustomIdAssigned() ? step.getId() : position + " of route " + route.getId();
            note(step, name, IdempotencyKey.isSetBefore(step, keyed));
        }
    }

    private void note(ProcessorDefinition<?> step, String name, boolean keyed) {
        if (step instanceof WireTapDefinition<?> tap) {
            add(name, Manner.TAPS, tap.getUri(), keyed);
        } else if (step instanceof ToDynamicDefinition dynamic) {
            add(name, Manner.SENDS, dynamic.getUri(), keyed);
        } else if (step instanceof EndpointRequiredDefinition sending) {
            add(name, Manner.SENDS, sending.getEndpointUri(), keyed);
        } else if (step instanceof ExpressionNode choosing && choosesTargets(step)) {
            add(name, Manner.SENDS, fixed(choosing), keyed);
        } else if (step instanceof AggregateDefinition || step instanceof ResequenceDefinition) {
            found.add(new RouteStep(name, Manner.HOLDS, "", keyed));
        }
    }

    private void add(String name, Manner manner, @Nullable String uri, boolean keyed) {
        String address = uri == null ? "" : context.resolvePropertyPlaceholders(uri);
        if (address.startsWith(DIRECT) && !address.contains("$")) {
            context.getRouteDefinitions().stream()
                    .filter(route -> beginsWith(route, address))
                    .forEach(route -> visit(route, keyed));
        } else if (!address.equals(FAILED_MESSAGES)) {
            found.add(new RouteStep(name, manner, address, keyed));
        }
    }

    private boolean beginsWith(RouteDefinition route, String address) {
        String from = route.getInput() == null ? null : route.getInput().getEndpointUri();
        return from != null
                && endpointName(context.resolvePropertyPlaceholders(from)).equals(endpointName(address));
    }

    private static String endpointName(String address) {
        int options = address.indexOf('?');
        return (options < 0 ? address : address.substring(0, options)).replace("//", "");
    }

    private static boolean choosesTargets(ProcessorDefinition<?> step) {
        return step instanceof EnrichDefinition
                || step instanceof PollEnrichDefinition
                || step instanceof RecipientListDefinition<?>
                || step instanceof RoutingSlipDefinition<?>
                || step instanceof DynamicRouterDefinition<?>;
    }

    /** The one address that the expression always gives; empty when it gives others. */
    private static String fixed(ExpressionNode step) {
        ExpressionDefinition expression = step.getExpression();
        String text = expression == null ? null : expression.getExpression();
        if (text == null || text.contains("$") || text.contains(",")) {
            return "";
        }
        return Set.of("constant", "simple").contains(String.valueOf(expression.getLanguage())) ? text : "";
    }

    private static boolean ofFailures(ProcessorDefinition<?> step) {
        return step instanceof OnExceptionDefinition
                || ProcessorDefinitionHelper.findFirstParentOfType(OnExceptionDefinition.class, step, true) != null;
    }
}
