package dev.unbus.esb.output;

import dev.unbus.esb.dialect.Conversion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.model.RouteConfigurationDefinition;

/**
 * What routes take along into an integration, as text: the route configurations, beans and classes that they name, and what these
 * name in turn.
 */
final class Attachments {

    private final Map<String, String> texts = new LinkedHashMap<>();

    Attachments(Conversion conversion, ModelYaml models) {
        conversion.routeConfigurations().forEach((id, configuration) -> texts.put(id, written(configuration, models)));
        conversion.beans().forEach((name, bean) -> texts.merge(name, models.beans(List.of(bean)), String::concat));
        conversion
                .sources()
                .forEach((name, files) -> texts.merge(name, String.join("\n", files.values()), String::concat));
    }

    /** One that cannot be written fails its routes when their integration is written. */
    private static String written(RouteConfigurationDefinition configuration, ModelYaml models) {
        try {
            return models.of(configuration);
        } catch (ModelYamlException unwritable) {
            return "";
        }
    }

    /** A route with all that it takes along. */
    String with(String route) {
        Deque<String> open = new ArrayDeque<>(List.of(route));
        Map<String, String> left = new LinkedHashMap<>(texts);
        StringBuilder whole = new StringBuilder();
        while (!open.isEmpty()) {
            String text = open.poll();
            whole.append(text).append('\n');
            left.entrySet()
                    .removeIf(named -> GeneratedFiles.mentions(text, named.getKey()) && open.add(named.getValue()));
        }
        return whole.toString();
    }
}
