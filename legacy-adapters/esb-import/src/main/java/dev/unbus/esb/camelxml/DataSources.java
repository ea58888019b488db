package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Data sources of the old bus become those of Quarkus, of the same name. */
final class DataSources {

    static final String MIGRATED = "the database is set up by its migrations, not by the integration";

    private static final Pattern CLASSES =
            Pattern.compile(".*(DataSource|DataSourceBean|DataSourceWrapper|DataSourceProxy|DataSourceAdapter"
                    + "|\\.JdbcConnectionPool|\\.PoolDataSourceImpl)");
    private static final Pattern LOOKED_UP = Pattern.compile("(?i)jdbc|datasource|/ds\\b");
    private static final Map<String, String> KINDS = new TreeMap<>(Map.of(
            "postgresql", "postgresql",
            "mysql", "mysql",
            "mariadb", "mariadb",
            "h2", "h2",
            "derby", "derby",
            "oracle", "oracle",
            "sqlserver", "mssql",
            "db2", "db2",
            "hsqldb", "h2"));
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^{}:]+):unset-[^{}]*}");
    private static final List<String> WRAPPED = List.of(
            "dataSource", "xaDataSource", "targetDataSource", "configuration", "hikariConfig", "poolProperties");
    private static final Set<String> XA = Set.of("Atomikos", "XADataSource", "PoolingDataSource");

    private final Conversion conversion;
    private final LegacyBeans beans;
    private final LegacyProperties properties;
    private final Settings settings;
    private final Map<String, String> said = new HashMap<>();

    DataSources(Conversion conversion, LegacyBeans beans, LegacyProperties properties, Settings settings) {
        this.conversion = conversion;
        this.beans = beans;
        this.properties = properties;
        this.settings = settings;
    }

    static boolean is(Element bean, String className) {
        return bean.is("embedded-database")
                || className.equals("javax.sql.DataSource")
                || isLookup(bean, className)
                || (Classes.library(className) && CLASSES.matcher(className).matches());
    }

    /** Whether a data source is looked up in JNDI, by the type that is said, or by the name of either side. */
    private static boolean isLookup(Element bean, String className) {
        if (!bean.is("jndi-lookup") && !className.endsWith(".JndiObjectFactoryBean")) {
            return false;
        }
        String names = bean.attribute("expected-type", "") + " " + bean.attribute("jndi-name", "") + " "
                + bean.attribute("id", "") + " "
                + LibraryBeans.property(bean, "expectedType", "proxyInterface").orElse("") + " "
                + LibraryBeans.property(bean, "jndiName", "resourceName").orElse("");
        return LOOKED_UP.matcher(names).find();
    }

    /**
     * Configures a data source.
     *
     * @return what is different, and what the sources do not say
     */
    String define(String id, Element bean) {
        String known = said.get(id);
        if (known != null) {
            return known;
        }
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        collect(bean, values, new LinkedHashSet<>());
        String text = "the data source is configured as quarkus.datasource." + id + ", with the pool of Quarkus"
                + write("quarkus.datasource." + id + ".", values)
                + (bean.child("script").isPresent() ? "; " + MIGRATED : "");
        said.put(id, text);
        return text;
    }

    /** What the bean says, and the one that it wraps. */
    private void collect(Element bean, Map<String, String> values, Set<Element> seen) {
        if (!seen.add(bean)) {
            return;
        }
        values.merge(
                "class", LegacyBeans.className(bean) + " " + bean.attribute("type", ""), (one, two) -> one + " " + two);
        for (Element property : bean.children("property")) {
            String name = property.attribute("name", "");
            LibraryBeans.value(property).ifPresent(value -> values.putIfAbsent(name, value));
            property.child("props").stream()
                    .flatMap(props -> props.children("prop").stream())
                    .forEach(prop -> values.putIfAbsent(
                            prop.attribute("key", ""), prop.text().strip()));
            property.child("bean").ifPresent(inner -> collect(inner, values, seen));
            if (WRAPPED.contains(name)) {
                property.attribute("ref").map(beans::element).ifPresent(inner -> collect(inner, values, seen));
            }
        }
        List<Element> arguments = bean.children().stream()
                .filter(child -> child.is("constructor-arg") || child.is("argument"))
                .toList();
        for (Element argument : arguments) {
            argument.child("bean").ifPresent(inner -> collect(inner, values, seen));
            argument.attribute("ref").map(beans::element).ifPresent(inner -> collect(inner, values, seen));
        }
        arguments.stream()
                .flatMap(argument -> LibraryBeans.value(argument).stream())
                .filter(value -> value.startsWith("jdbc:"))
                .forEach(url -> values.putIfAbsent("url", url));
    }

    private String write(String key, Map<String, String> values) {
        StringBuilder missing = new StringBuilder();
        String url = url(values).flatMap(properties::ofPlatform).orElse("");
        String all = (url + " " + values.getOrDefault("driverClassName", values.getOrDefault("driverClass", "")) + " "
                        + values.get("class"))
                .toLowerCase(Locale.ROOT);
        Optional<String> kind = KINDS.keySet().stream().filter(all::contains).findFirst();
        kind.map(KINDS::get).ifPresent(name -> conversion.setting(key + "db-kind", name));
        if (kind.filter("hsqldb"::equals).isPresent()) {
            missing.append("; HSQLDB gives way to H2");
        }
        if (url.startsWith("jdbc:") && !url.matches("jdbc:hsqldb:(?!mem:).*")) {
            conversion.setting(
                    key + "jdbc.url",
                    url.replaceFirst("^jdbc:hsqldb:mem:([^;?]*).*", "jdbc:h2:mem:$1;MODE=HSQLDB;DB_CLOSE_DELAY=-1"));
            missing.append(variables(url));
        } else {
            missing.append("; the sources do not say its address: ").append(key).append("jdbc.url has to be set");
        }
        user(values).ifPresent(user -> missing.append(user(key, user)));
        if (values.containsKey("password")) {
            conversion.secret(key + "password");
        }
        if (XA.stream().anyMatch(values.getOrDefault("class", "")::contains)) {
            conversion.setting(key + "jdbc.transactions", "xa");
        }
        return missing.toString();
    }

    /** Configures the user; says what the sources do not. */
    private String user(String key, String user) {
        return settings.platform(properties, key + "username", user)
                ? variables(properties.ofPlatform(user).orElse(""))
                : "; the sources do not say its user: " + key + "username has to be set";
    }

    /** Says which variables of the environment have to be there. */
    private static String variables(String value) {
        StringBuilder said = new StringBuilder();
        VARIABLE.matcher(value).results().forEach(match -> said.append("; the variable ")
                .append(match.group(1))
                .append(" has to be set"));
        return said.toString();
    }

    private static Optional<String> user(Map<String, String> values) {
        return Optional.ofNullable(values.getOrDefault("username", values.get("user")));
    }

    private static Optional<String> url(Map<String, String> values) {
        if (values.getOrDefault("type", "").isEmpty() && values.get("url") == null && values.get("jdbcUrl") == null) {
            return byParts(values);
        }
        return Optional.ofNullable(values.getOrDefault("url", values.get("jdbcUrl")));
    }

    /** The address of a driver's own data source, which is set part by part. */
    private static Optional<String> byParts(Map<String, String> values) {
        String name = values.get("databaseName");
        String type = String.valueOf(values.get("class")).toLowerCase(Locale.ROOT);
        if (name == null) {
            return Optional.empty();
        }
        if (name.startsWith("jdbc:")) {
            return Optional.of(name);
        }
        if (type.contains("derby") && !values.containsKey("serverName")) {
            String create = values.getOrDefault("createDatabase", "").equals("create") ? ";create=true" : "";
            return Optional.of("jdbc:derby:" + name + create);
        }
        String port = values.get("portNumber");
        return KINDS.keySet().stream()
                .filter(kind -> Set.of("postgresql", "mysql", "mariadb").contains(kind) && type.contains(kind))
                .map(kind -> "jdbc:" + kind + "://" + values.getOrDefault("serverName", "localhost")
                        + (port == null ? "" : ":" + port) + "/" + name)
                .findFirst();
    }
}
