package dev.unbus.esb.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.unbus.esb.java.SourceCompiler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.CamelContext;
import org.apache.camel.Expression;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.spi.AggregationRepository;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.tooling.model.PojoBeanModel;
import org.jspecify.annotations.Nullable;

/** Makes the beans of an integration: one that cannot be made keeps no other from being made. */
final class BeanLoading {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** What a bean is of which Camel brings the class in an artifact that only the integration has, by the end of its name. */
    private static final Map<String, Class<?>> KINDS = new TreeMap<>(Map.of(
            "AggregationRepository", AggregationRepository.class,
            "AggregationStrategy", AggregationStrategy.class,
            "HeaderFilterStrategy", HeaderFilterStrategy.class,
            "IdempotentRepository", IdempotentRepository.class,
            "MessageIdRepository", IdempotentRepository.class,
            "Splitter", Expression.class,
            ".HL7", Expression.class,
            "RoutePolicy", RoutePolicy.class));

    private static final Set<String> OF_CAMEL = classes();
    private static final Pattern DOCUMENTED = Pattern.compile("org\\.apache\\.camel\\.component\\.hl7\\.HL7(MLLP\\w+)?"
            + "|org\\.apache\\.camel\\.dataformat\\.(zip|tar)file\\.(Zip|Tar)Splitter|com\\.mongodb\\.client\\.MongoClients"
            + "|org\\.springframework\\.jdbc\\.datasource\\.DataSourceTransactionManager"
            + "|org\\.springframework\\.amqp\\.rabbit\\.connection\\.CachingConnectionFactory");

    private final CamelContext camel;
    private final Map<String, String> failures = new TreeMap<>();
    private int attempts;

    BeanLoading(CamelContext camel) {
        this.camel = camel;
    }

    private static Set<String> classes() {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        return catalog.findBeansNames().stream()
                .map(catalog::pojoBeanModel)
                .map(PojoBeanModel::getJavaType)
                .collect(Collectors.toSet());
    }

    /** Makes the beans of a file, one after the other; says which could not be made, and why, by name. */
    Map<String, String> load(String path, String text) throws JsonProcessingException {
        for (JsonNode document : YAML.readTree(text)) {
            if (!document.path("beans").isArray()) {
                throw new IllegalArgumentException("there is no list of beans in " + path);
            }
            document.path("beans").forEach(bean -> {
                String why = standIn(bean) ? null : made(path, idle((ObjectNode) bean));
                if (why != null) {
                    failures.put(bean.path("name").asText(), why);
                }
            });
        }
        return failures;
    }

    private @Nullable String made(String path, JsonNode bean) {
        ArrayNode file = JsonNodeFactory.instance.arrayNode();
        file.addObject().putArray("beans").add(bean);
        String once = path.replaceFirst("\\.yaml$", "") + "-" + attempts++ + ".yaml"; // Camel reads none twice
        try {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromString(once, YAML.writeValueAsString(file)));
            return null;
        } catch (Exception | LinkageError refused) { // Camel declares no narrower one
            return VerifiedContext.reason(refused);
        }
    }

    /** What a class of the old bus does to begin may need the outside, which is not there. */
    private JsonNode idle(ObjectNode bean) {
        Class<?> type = camel.getClassResolver().resolveClass(typeOf(bean));
        if (type != null && type.getClassLoader() instanceof SourceCompiler.Classes) {
            bean.remove("initMethod");
            bean.remove("destroyMethod");
        }
        return bean;
    }

    private static String typeOf(JsonNode bean) {
        return bean.path("type").asText().replaceFirst("^#class:", "");
    }

    private boolean standIn(JsonNode bean) {
        String type = typeOf(bean);
        boolean ofCamel = OF_CAMEL.contains(type) || DOCUMENTED.matcher(type).matches();
        if (!ofCamel || camel.getClassResolver().resolveClass(type) != null) {
            return false;
        }
        String kind = KINDS.keySet().stream().filter(type::endsWith).findFirst().orElse("");
        camel.getRegistry().bind(bean.path("name").asText(), idle(KINDS.getOrDefault(kind, Cloneable.class)));
        return true;
    }

    private static Object idle(Class<?> kind) {
        return Proxy.newProxyInstance(
                BeanLoading.class.getClassLoader(),
                new Class<?>[] {kind},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> kind.getSimpleName();
                    default -> nothing(method.getReturnType());
                });
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? Integer.valueOf(0) : null;
    }
}
