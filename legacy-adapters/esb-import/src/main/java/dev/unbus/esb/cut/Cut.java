package dev.unbus.esb.cut;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.RestApi;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * One integration: what of a project goes into it.
 *
 * @param team that owns it
 * @param flow its name
 * @param conversion of the project
 * @param routes the ids of its routes, in the order of the sources
 * @param copied those of its routes that other integrations have a copy of, too
 * @param apis the APIs that its routes answer
 * @param together why routes that could start alone are in it together; empty when there is one
 * @param unreached whether nothing of the old bus reaches its routes
 * @param calls the routes that each of its routes calls
 */
public record Cut(
        String team,
        String flow,
        Conversion conversion,
        List<String> routes,
        Set<String> copied,
        List<RestApi> apis,
        String together,
        boolean unreached,
        Map<String, Set<String>> calls) {

    /** Keeps its own copies. */
    public Cut {
        routes = List.copyOf(routes);
        copied = Collections.unmodifiableSet(new TreeSet<>(copied));
        apis = List.copyOf(apis);
    }

    /** {@code team/flow}. */
    public String name() {
        return team + "/" + flow;
    }

    /** The package of its classes. */
    public String packageName() {
        return "dev.unbus." + joined(team) + "." + joined(flow);
    }

    private static String joined(String name) {
        String plain = name.replace("-", "");
        return SourceVersion.isKeyword(plain) ? plain + "flow" : plain;
    }
}
