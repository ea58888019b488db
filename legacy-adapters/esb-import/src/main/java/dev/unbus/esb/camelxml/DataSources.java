package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Data sources of the old bus become those of Quarkus, of the same name. */
final class DataSources {

    private static final Pattern CLASSES = Pattern.compile(
            ".*(DataSource|DriverManagerDataSource|BasicDataSource|ComboPooledDataSource|ConnectionPoolDataSource)");
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

    private DataSources() {}

    static boolean is(Element bean, String className) {
        return bean.is("embedded-database")
                || className.equals("javax.sql.DataSource")
                || (Classes.library(className) && CLASSES.matcher(className).matches());
    }

    static void define(Conversion conversion, String id, Element bean) {
        String key = "quarkus.datasource." + id + ".";
        String url =
                LibraryBeans.property(bean, "url", "jdbcUrl", "databaseName").orElse("");
        String driver =
                LibraryBeans.property(bean, "driverClassName", "driverClass").orElse(bean.attribute("class", ""));
        String all = (url + " " + driver + " " + bean.attribute("type", "")).toLowerCase(Locale.ROOT);
        KINDS.entrySet().stream()
                .filter(kind -> all.contains(kind.getKey()))
                .findFirst()
                .ifPresent(kind -> conversion.setting(key + "db-kind", kind.getValue()));
        if (url.startsWith("jdbc:") || url.contains("{")) {
            conversion.setting(key + "jdbc.url", url.replace("${", "{{").replaceAll("\\{\\{([^}]*)}(?!})", "{{$1}}"));
        }
        LibraryBeans.property(bean, "username", "user").ifPresent(user -> conversion.setting(key + "username", user));
        if (LibraryBeans.property(bean, "password").isPresent()) {
            conversion.secret(key + "password");
        }
    }
}
