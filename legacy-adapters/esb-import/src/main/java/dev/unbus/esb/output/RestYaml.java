package dev.unbus.esb.output;

import dev.unbus.esb.dialect.RestApi;
import java.util.Locale;

/** How an API is put on the HTTP port. */
final class RestYaml {

    private RestYaml() {}

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
        StringBuilder yaml = new StringBuilder();
        api.operations().stream()
                .filter(operation -> !OpenApiContract.isPlain(operation))
                .forEach(operation -> yaml.append(
                        """
                        - route:
                            id: "%1$s-at-http"
                            from:
                              uri: "platform-http:%2$s?matchOnUriPrefix=true&httpMethodRestrict=%3$s"
                              steps:
                                - to:
                                    uri: "direct:%1$s"
                        """
                                .formatted(
                                        operation.routeId(),
                                        (api.basePath() + operation.path()).replaceAll("/?\\*$", ""),
                                        operation.method().toUpperCase(Locale.ROOT))));
        return yaml.isEmpty() ? "" : "# Written by unbus import.\n" + yaml;
    }
}
