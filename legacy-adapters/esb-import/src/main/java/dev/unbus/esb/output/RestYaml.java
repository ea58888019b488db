package dev.unbus.esb.output;

import dev.unbus.esb.dialect.RestApi;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How an API is put on the HTTP port. */
final class RestYaml {

    private RestYaml() {}

    /** A path and the route that answers there. */
    private record Taken(String routeId, String path) {}

    /** Contract first: each operation is answered by the route of its id. */
    static String contractFirst(String api) {
        return """
                # Written by unbus import.
                - rest:
                    id: "%1$s"
                    openApi:
                      specification: "contract/%1$s.yaml"
                """
                .formatted(api);
    }

    /** A route for each operation that takes all paths below its own, for which OpenAPI has no words; empty without any. */
    static String wildcards(RestApi api) {
        Map<Taken, TreeSet<String>> methods = new LinkedHashMap<>();
        api.operations().stream()
                .filter(operation -> !OpenApiContract.isPlain(operation))
                .forEach(operation -> methods.computeIfAbsent(
                                new Taken(operation.routeId(), operation.path()), none -> new TreeSet<>())
                        .add(operation.method().toUpperCase(Locale.ROOT)));
        Set<String> ids = new HashSet<>();
        StringBuilder yaml = new StringBuilder();
        methods.forEach((taken, restricted) -> {
            String id = taken.routeId() + "-at-http";
            yaml.append(
                    """
                    - route:
                        id: "%s"
                        from:
                          uri: "platform-http:%s?matchOnUriPrefix=true&httpMethodRestrict=%s"
                          steps:
                            - to:
                                uri: "direct:%s"
                    """
                            .formatted(
                                    ids.add(id) ? id : id + "-" + (ids.size() + 1),
                                    (api.basePath() + taken.path()).replaceAll("/?\\*$", ""),
                                    String.join(",", restricted),
                                    taken.routeId()));
        });
        return yaml.isEmpty() ? "" : "# Written by unbus import.\n" + yaml;
    }
}
