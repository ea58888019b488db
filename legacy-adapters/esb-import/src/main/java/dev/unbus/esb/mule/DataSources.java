package dev.unbus.esb.mule;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The configuration of a database as a data source of Quarkus of the same name, which statements name. */
public final class DataSources {

    private static final Pattern KIND = Pattern.compile("jdbc:([a-z0-9]+):.*", Pattern.DOTALL);
    private static final Map<String, String> KINDS = Map.of(
            "mysql", "mysql",
            "mariadb", "mariadb",
            "postgresql", "postgresql",
            "sqlserver", "mssql",
            "oracle", "oracle",
            "derby", "derby",
            "h2", "h2",
            "db2", "db2");
    private static final Pattern PASSWORD = Pattern.compile("(?i)([?&;](?:password|user)=)[^&;]*");

    private final MuleProject project;
    private final String key;

    private DataSources(MuleProject project, String key) {
        this.project = project;
        this.key = key;
    }

    /** The name of the data source that a configuration has. */
    public static String name(String config) {
        return Names.kebab(config.isEmpty() ? "database" : config);
    }

    /**
     * Writes the settings of a data source.
     *
     * @param config the global element; empty when the sources do not have it
     * @param connection the element that says where the database is
     * @return its name
     */
    public static String of(
            String reference, Optional<Element> config, Optional<Element> connection, MuleProject project) {
        String name = name(reference);
        DataSources source = new DataSources(project, "quarkus.datasource." + name + ".");
        String url = connection.map(source::url).orElse("");
        if (url.isEmpty()) {
            project.settings().absent(source.key + "jdbc.url", "");
        } else {
            source.write(url, connection.get());
        }
        config.ifPresent(element -> project.configured(
                element, "its connection is quarkus.datasource." + name + ", pooled as Quarkus does it"));
        return name;
    }

    private void write(String url, Element connection) {
        MuleSettings settings = project.settings();
        settings.quarkus(key + "jdbc.url", PASSWORD.matcher(url).replaceAll("$1"));
        Matcher scheme = KIND.matcher(settings.resolved(url));
        String kind = scheme.matches() ? KINDS.getOrDefault(scheme.group(1), "other") : "other";
        settings.quarkus(key + "db-kind", kind);
        if (kind.equals("other")) {
            settings.quarkus(key + "jdbc.driver", connection.attribute("driverClassName", ""));
        }
        connection.attribute("user").ifPresent(user -> settings.quarkus(key + "username", user));
        connection.attribute("password").ifPresent(password -> settings.quarkus(key + "password", password));
    }

    /** The address of the database, by the kind of connection; empty when the sources do not say it. */
    private String url(Element connection) {
        Optional<String> given = connection.attribute("url").filter(url -> !url.isBlank());
        String kind =
                connection.name().replaceFirst("-(connection|config)$", "").replace("-", "");
        if (given.isPresent()) {
            return given.get();
        }
        return switch (kind) {
            case "mysql" -> "jdbc:mysql://" + place(connection, "3306") + "/" + connection.attribute("database", "");
            case "mssql" ->
                "jdbc:sqlserver://" + place(connection, "1433")
                        + connection
                                .attribute("databaseName")
                                .map(name -> ";databaseName=" + name)
                                .orElse("");
            case "oracle" -> "jdbc:oracle:thin:@" + oracle(connection);
            case "derby" -> derby(connection);
            default -> "";
        };
    }

    private static String place(Element connection, String port) {
        return connection.attribute("host", "localhost") + ":" + connection.attribute("port", port);
    }

    private static String oracle(Element connection) {
        Optional<String> service = connection.attribute("serviceName");
        String place = place(connection, "1521");
        return service.isPresent()
                ? "//" + place + "/" + service.get()
                : place + ":" + connection.attribute("instance", "xe");
    }

    private static String derby(Element connection) {
        String protocol =
                connection.attribute("subsubProtocol").map(name -> name + ":").orElse("");
        return "jdbc:derby:" + protocol + connection.attribute("database", "")
                + (connection.attribute("create", "false").equals("true") ? ";create=true" : "");
    }

    /** The keys of user and password, as far as there are any. */
    public static List<String> credentials(String name, Optional<Element> connection) {
        return List.of("user", "password").stream()
                .filter(one ->
                        connection.flatMap(element -> element.attribute(one)).isPresent())
                .map(one -> "quarkus.datasource." + name + "." + one.replaceFirst("^user$", "username"))
                .toList();
    }
}
