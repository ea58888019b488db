package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import java.util.Locale;
import org.apache.camel.tooling.model.BaseOptionModel;

/** Options that Camel 4 asks for and the old endpoint does not have: somebody has to set them. */
final class RequiredOptions {

    private static final OptionCatalog CATALOG = new OptionCatalog();

    private RequiredOptions() {}

    /** Takes what the old properties say of components along, for those of Spring Boot name them as Camel 4 does. */
    static void components(Project project) {
        project.properties().keys().stream()
                .filter(key -> key.startsWith("camel.component."))
                .forEach(key -> {
                    String[] parts = key.split("\\.", 4);
                    if (parts.length == 4
                            && CATALOG.componentOption(parts[2], parts[3].replace("-", ""))
                                    .isPresent()) {
                        String value = String.valueOf(project.properties().value(key));
                        if (Settings.secret(parts[3].replace("-", ""))) {
                            project.conversion().secret(key);
                        } else {
                            project.conversion()
                                    .setting(key, project.properties().use(value));
                        }
                    }
                });
    }

    static void add(EndpointUri uri, EndpointUse use) {
        Conversion conversion = use.scope().conversion();
        boolean bean = use.scope().project().beans().all().stream()
                .map(LegacyBeans::className)
                .anyMatch(name ->
                        Classes.component(name).filter(uri.scheme()::equals).isPresent());
        if (bean) {
            return;
        }
        for (BaseOptionModel option : CATALOG.required(uri.scheme())) {
            String dashed =
                    option.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            String ofComponent = "camel.component." + uri.scheme() + "." + dashed;
            if (uri.options().containsKey(option.getName())
                    || conversion.settings().containsKey(ofComponent)) {
                continue;
            }
            String key = uri.scheme() + "." + option.getName().toLowerCase(Locale.ROOT);
            boolean secret = option.isSecret() || Settings.secret(option.getName());
            String value = secret ? conversion.secret(key) : conversion.setting(key, "unset-" + key);
            uri.options().put(option.getName(), value);
            use.notes()
                    .different("Camel 4 asks for the option " + option.getName() + " of " + uri.scheme()
                            + ": it has to be set");
        }
    }
}
