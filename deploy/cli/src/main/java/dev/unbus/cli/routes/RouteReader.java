package dev.unbus.cli.routes;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.unbus.catalog.model.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the routes of an integration and the endpoints that they use from its Java sources. */
public final class RouteReader {

    private static final Set<String> BEGINS = Set.of("from", "fromF");
    private static final Set<String> TAKES = Set.of("from", "fromF", "pollEnrich", "poll");
    private static final Set<String> SENDS = Set.of("to", "toF", "toD", "wireTap", "enrich", "inOnly", "inOut");
    private static final Pattern TEMPLATE =
            Pattern.compile("(?:async)?(?:send|request)(?:To|Body.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDPOINT = Pattern.compile("[a-z][a-z0-9-]+:.+");

    private final JavaSources sources;
    private final SourceText text;
    private final List<EndpointUse> endpoints = new ArrayList<>();
    private final List<RouteUse> routes = new ArrayList<>();

    /** Reads all of them. */
    public RouteReader(JavaSources sources, FlowProperties properties) {
        this.sources = sources;
        this.text = new SourceText(sources, properties);
        sources.units().forEach(unit -> new Scanner().scan(unit, null));
    }

    /** The endpoints, in the order of the sources. */
    public List<EndpointUse> endpoints() {
        return endpoints;
    }

    /** The routes that begin with {@code from}. */
    public List<RouteUse> routes() {
        return routes;
    }

    private final class Scanner extends TreePathScanner<Void, Void> {

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            // What a call is chained to stands in front of it.
            super.visitMethodInvocation(call, null);
            if (!call.getArguments().isEmpty()) {
                read(getCurrentPath(), call, SourceNames.nameOf(call.getMethodSelect()));
            }
            return null;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            String name = SourceNames.nameOf(annotation.getAnnotationType());
            if (name.equals("Consume") || name.equals("Produce")) {
                Direction direction = name.equals("Consume") ? Direction.CONSUMED : Direction.PRODUCED;
                annotation.getArguments().forEach(argument -> annotated(getCurrentPath(), argument, direction));
            }
            return super.visitAnnotation(annotation, null);
        }
    }

    private void annotated(TreePath annotation, ExpressionTree argument, Direction direction) {
        TreePath path = new TreePath(annotation, argument);
        if (argument instanceof AssignmentTree assignment) {
            path = new TreePath(path, assignment.getExpression());
        }
        addWhenEndpoint(path, direction);
    }

    private void read(TreePath path, MethodInvocationTree call, String method) {
        boolean begins = !(call.getMethodSelect() instanceof MemberSelectTree);
        TreePath first = new TreePath(path, call.getArguments().get(0));
        if (!isInRouteBuilder(path)) {
            if (!begins && TEMPLATE.matcher(method).matches()) {
                addWhenEndpoint(first, Direction.PRODUCED);
            }
        } else if (begins && BEGINS.contains(method)) {
            routes.add(route(path));
            add(first, Direction.CONSUMED);
        } else if (!begins && TAKES.contains(method)) {
            add(first, Direction.CONSUMED);
        } else if (!begins && SENDS.contains(method)) {
            int targets = method.equals("to") ? call.getArguments().size() : 1;
            call.getArguments()
                    .subList(0, targets)
                    .forEach(target -> add(new TreePath(path, target), Direction.PRODUCED));
        } else if (begins && method.equals("rest")) {
            endpoints.add(new EndpointUse(Direction.CONSUMED, "rest:" + text.of(first), sources.place(path)));
        } else if (method.equals("specification")) {
            endpoints.add(new EndpointUse(Direction.CONSUMED, "rest-openapi:" + text.of(first), sources.place(path)));
        }
    }

    private void addWhenEndpoint(TreePath expression, Direction direction) {
        String uri = text.of(expression);
        if (ENDPOINT.matcher(uri).matches()) {
            endpoints.add(new EndpointUse(direction, uri, sources.place(expression)));
        }
    }

    private void add(TreePath expression, Direction direction) {
        if (!(expression.getLeaf() instanceof LambdaExpressionTree)) {
            String uri = endpointDsl(expression).orElseGet(() -> text.of(expression));
            endpoints.add(new EndpointUse(direction, uri, sources.place(expression)));
        }
    }

    /** The URI of {@code kafka("orders.placed").groupId("x")} as the endpoint DSL has it. */
    private Optional<String> endpointDsl(TreePath expression) {
        TreePath at = expression;
        while (at.getLeaf() instanceof MethodInvocationTree call) {
            if (call.getMethodSelect() instanceof MemberSelectTree member) {
                at = new TreePath(new TreePath(at, member), member.getExpression());
            } else if (call.getMethodSelect() instanceof IdentifierTree name
                    && call.getArguments().size() == 1) {
                String scheme =
                        name.getName().toString().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                return Optional.of(scheme + ":"
                        + text.of(new TreePath(at, call.getArguments().get(0))));
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Looks for {@code routeId} in the calls that follow upon {@code from}. */
    private RouteUse route(TreePath from) {
        TreePath at = from;
        while (at.getParentPath().getLeaf() instanceof MemberSelectTree member
                && at.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree next) {
            at = at.getParentPath().getParentPath();
            if (member.getIdentifier().contentEquals("routeId")
                    && next.getArguments().size() == 1) {
                String id = text.of(new TreePath(at, next.getArguments().get(0)));
                Optional<String> known = id.contains(FlowProperties.UNKNOWN) ? Optional.empty() : Optional.of(id);
                return new RouteUse(known, true, sources.place(from));
            }
        }
        return new RouteUse(Optional.empty(), false, sources.place(from));
    }

    private static boolean isInRouteBuilder(TreePath path) {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            Tree leaf = at.getLeaf();
            if (leaf instanceof ClassTree type
                    && type.getExtendsClause() != null
                    && SourceNames.nameOf(type.getExtendsClause()).endsWith("RouteBuilder")) {
                return true;
            }
        }
        return false;
    }
}
