package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.model.BeanFactoryDefinition;

/** Key stores and the settings of TLS, which Camel 2 and 3 have elements for, become beans of their id. */
final class KeyStores {

    private static final Map<String, String> TYPES = Map.of(
            "sslContextParameters", "org.apache.camel.support.jsse.SSLContextParameters",
            "keyStoreParameters", "org.apache.camel.support.jsse.KeyStoreParameters",
            "secureRandomParameters", "org.apache.camel.support.jsse.SecureRandomParameters");

    private final Project project;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private KeyStores(Project project) {
        this.project = project;
    }

    /** Declares those of all files, wherever in them they stand. */
    static void declare(Project project) {
        project.conversion().roots().stream()
                .flatMap(Element::all)
                .filter(element -> TYPES.containsKey(element.name()) && Vocabulary.camel(element))
                .filter(element -> project.conversion().account().unit(element).isPresent())
                .forEach(element -> new KeyStores(project).declare(element));
    }

    private void declare(Element element) {
        Account account = project.conversion().account();
        String id = element.attribute("id", "");
        try {
            collect("", id, element);
            BeanFactoryDefinition<?> bean = new BeanFactoryDefinition<>();
            bean.setName(id);
            bean.setType(TYPES.get(element.name()));
            bean.setProperties(values);
            project.conversion().bean(bean);
            account.different(element, "the key stores that it names have to be there; passwords are secrets");
        } catch (BeyondException beyond) {
            account.stubbed(element, String.valueOf(beyond.getMessage()));
        }
    }

    private void collect(String path, String id, Element element) {
        element.attributes().forEach((name, raw) -> {
            if (name.equals("camelContextId") || name.startsWith("{") || (path.isEmpty() && name.equals("id"))) {
                return;
            }
            if (name.equals("ref") || name.endsWith("Ref")) {
                throw new BeyondException("it refers to " + raw + ", which has to be set up anew");
            }
            String key = "bean." + id + "." + path + name;
            values.put(path + name, project.settings().of(project.properties(), key, name, raw));
        });
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Element child : element.children()) {
            if (child.attributes().isEmpty() && child.children().isEmpty()) {
                int at = places.merge(child.name(), 1, Integer::sum) - 1;
                values.put(path + child.name() + "[" + at + "]", child.text().strip());
            } else {
                collect(path + child.name() + ".", id, child);
            }
        }
    }
}
