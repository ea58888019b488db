package dev.unbus.esb.output;

import dev.unbus.esb.cut.Cut;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Conversion.JavaFunction;
import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.dialect.RestApi;
import dev.unbus.esb.dialect.Steps;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.model.BeanFactoryDefinition;

/** What Camel loads of one integration: routes, beans, contracts, Java and configuration, by their paths in the module. */
public final class GeneratedFiles {

    /** Where routes lie. */
    public static final String ROUTES = "src/main/resources/camel/";

    /** Where Java lies. */
    public static final String JAVA = "src/main/java/";

    /** Where what is on the class path lies. */
    public static final String RESOURCES = "src/main/resources/";

    /** The bean's file. */
    public static final String BEANS = ROUTES + "beans.yaml";

    /** How the name of the file of a route configuration begins. */
    public static final String CONFIGURATION = ROUTES + "configuration-";

    /** How the name of the file of a route begins. */
    public static final String ROUTE = ROUTES + "route-";

    /** Where routes lie that do not start, out of Camel's way. */
    public static final String SET_ASIDE = "not-started/";

    private final Cut cut;
    private final Conversion conversion;
    private final Map<String, String> yaml;
    private final ModelYaml models;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<BeanFactoryDefinition<Object>> placeholderBeans = new ArrayList<>();

    private GeneratedFiles(Cut cut, Map<String, String> yaml, ModelYaml models) {
        this.cut = cut;
        this.conversion = cut.conversion();
        this.yaml = yaml;
        this.models = models;
    }

    /** The file of a route. */
    public static String routeFile(String id) {
        return ROUTE + id + ".yaml";
    }

    /** Whether a file puts this API on the HTTP port. */
    public static boolean isApi(String path, RestApi api) {
        return path.equals(apiFile(api)) || path.equals(wildcardsFile(api));
    }

    private static String apiFile(RestApi api) {
        return ROUTES + "rest-" + api.name() + ".yaml";
    }

    private static String wildcardsFile(RestApi api) {
        return ROUTES + "rest-" + api.name() + "-below.yaml";
    }

    /** Whether a file holds a route of the old bus. */
    public static boolean isRoute(String path) {
        return path.startsWith(ROUTE);
    }

    /** The files by path. */
    static Map<String, byte[]> of(Cut cut, Map<String, String> yaml, ModelYaml models) {
        GeneratedFiles generated = new GeneratedFiles(cut, yaml, models);
        generated.generate();
        return generated.files;
    }

    private void generate() {
        StringBuilder all = new StringBuilder();
        for (String id : cut.routes()) {
            String text = yaml.getOrDefault(id, "");
            text(routeFile(id), written(id) + text);
            all.append(text);
        }
        configurations(all);
        apis();
        java(all.toString());
        beans(all + options(all.toString()));
        sources(all.toString());
        conversion.resources().forEach((path, content) -> files.put(RESOURCES + path, content));
        String beans = new String(files.getOrDefault(BEANS, new byte[0]), StandardCharsets.UTF_8);
        text(
                RESOURCES + "imported.properties",
                ImportedProperties.of(conversion.settings().values(), all + beans + functions()));
    }

    /** The expressions that became Java, which read settings, too. */
    private String functions() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("/Functions.java"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /** What components that the routes use are set to: beans, perhaps. */
    private String options(String all) {
        return ImportedProperties.of(
                conversion.settings().values().stream()
                        .filter(setting -> setting.key().startsWith("camel.component."))
                        .toList(),
                all);
    }

    private String written(String id) {
        Conversion.Flow flow = conversion.flows().get(id);
        String origin = flow == null ? "" : " from " + flow.origin().place();
        return "# Written by unbus import" + origin + ".\n";
    }

    private void configurations(StringBuilder all) {
        conversion.routeConfigurations().forEach((id, configuration) -> {
            if (all.indexOf(id) >= 0) {
                try {
                    String text = models.of(configuration);
                    text(CONFIGURATION + id + ".yaml", "# Written by unbus import.\n" + text);
                    all.append(text);
                } catch (ModelYamlException unwritable) {
                    withoutConfiguration(id, String.valueOf(unwritable.getMessage()));
                }
            }
        });
    }

    private void withoutConfiguration(String id, String why) {
        cut.routes().stream()
                .filter(route -> yaml.getOrDefault(route, "").contains(id))
                .forEach(route -> conversion.account().routeFailed(route, why));
    }

    private void apis() {
        for (RestApi api : cut.apis()) {
            RestApi plain = new RestApi(
                    api.name(),
                    api.basePath(),
                    api.operations().stream().filter(OpenApiContract::isPlain).toList());
            if (!plain.operations().isEmpty()) {
                text(RESOURCES + "contract/" + api.name() + ".yaml", OpenApiContract.of(plain));
                text(apiFile(api), RestYaml.contractFirst(api.name()));
            }
            String wild = RestYaml.wildcards(api);
            if (!wild.isEmpty()) {
                text(wildcardsFile(api), wild);
            }
        }
    }

    private void java(String all) {
        List<JavaFunction> called = conversion.functions().values().stream()
                .filter(function -> Pattern.compile("\\b" + function.name() + "\\b")
                        .matcher(all)
                        .find())
                .sorted(Comparator.comparing(JavaFunction::name))
                .toList();
        if (!called.isEmpty()) {
            text(source(cut.packageName(), "Functions"), JavaSources.functions(cut.packageName(), called));
            placeholderBeans.add(bean(Steps.FUNCTIONS, cut.packageName() + ".Functions"));
        }
    }

    private void beans(String all) {
        Set<String> text = new LinkedHashSet<>(Set.of(all));
        List<BeanFactoryDefinition<?>> used = new ArrayList<>();
        Map<String, BeanFactoryDefinition<?>> open = new LinkedHashMap<>(conversion.beans());
        for (boolean found = true; found; ) {
            found = open.entrySet()
                    .removeIf(entry -> text.stream().anyMatch(known -> mentions(known, entry.getKey()))
                            && used.add(entry.getValue())
                            && text.add(models.beans(List.of(entry.getValue()))));
        }
        for (Placeholder placeholder : conversion.placeholders().values()) {
            String name = placeholder.beanName().replaceFirst("^" + Placeholder.CLASS, "");
            if (text.stream().anyMatch(known -> mentions(known, name))
                    || cut.routes().isEmpty()) {
                placeholder(placeholder);
            }
        }
        used.addAll(placeholderBeans);
        if (!used.isEmpty()) {
            text(BEANS, "# Written by unbus import.\n" + models.beans(ordered(used)));
        }
    }

    /** A bean comes after those that it names: the others are not made yet. */
    private List<BeanFactoryDefinition<?>> ordered(List<BeanFactoryDefinition<?>> beans) {
        Map<BeanFactoryDefinition<?>, String> texts = new LinkedHashMap<>();
        beans.forEach(bean -> texts.put(bean, models.beans(List.of(bean))));
        Set<BeanFactoryDefinition<?>> ordered = new LinkedHashSet<>();
        beans.forEach(bean -> before(bean, texts, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private static void before(
            BeanFactoryDefinition<?> bean,
            Map<BeanFactoryDefinition<?>, String> texts,
            Set<BeanFactoryDefinition<?>> ordered,
            Set<BeanFactoryDefinition<?>> open) {
        if (ordered.contains(bean) || !open.add(bean)) {
            return;
        }
        texts.forEach((other, text) -> {
            if (other != bean && texts.getOrDefault(bean, "").contains("#bean:" + other.getName())) {
                before(other, texts, ordered, open);
            }
        });
        ordered.add(bean);
    }

    /** Classes of the old bus that come along, where something names them; they go before placeholders of their name. */
    private void sources(String all) {
        String text = all + new String(files.getOrDefault(BEANS, new byte[0]), StandardCharsets.UTF_8);
        new TreeMap<>(conversion.sources()).forEach((className, sources) -> {
            if (mentions(text, className)) {
                sources.forEach((path, source) -> text(JAVA + path, source));
            }
        });
    }

    /** Whether a text has a name in it, not as a part of a longer one. */
    static boolean mentions(String text, String name) {
        return text.contains(name)
                && Pattern.compile("(?<![A-Za-z0-9_-])" + Pattern.quote(name) + "(?![A-Za-z0-9_-])")
                        .matcher(text)
                        .find();
    }

    private void placeholder(Placeholder placeholder) {
        String className = JavaNames.className(placeholder, cut.packageName());
        int dot = className.lastIndexOf('.');
        String packageName = dot < 0 ? "" : className.substring(0, dot);
        String simple = className.substring(dot + 1);
        Placeholder merged = conversion.placeholders().values().stream()
                .filter(other -> JavaNames.className(other, cut.packageName()).equals(className))
                .reduce(placeholder, (one, other) -> one.and(other));
        text(source(packageName, simple), JavaSources.placeholder(packageName, simple, merged));
        if (!placeholder.beanName().startsWith(Placeholder.CLASS)) {
            placeholderBeans.add(bean(placeholder.beanName(), className));
        }
    }

    private static BeanFactoryDefinition<Object> bean(String name, String className) {
        BeanFactoryDefinition<Object> bean = new BeanFactoryDefinition<>();
        bean.setName(name);
        bean.setType("#class:" + className);
        return bean;
    }

    private static String source(String packageName, String simpleName) {
        return JAVA + (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + simpleName + ".java";
    }

    private void text(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
    }
}
