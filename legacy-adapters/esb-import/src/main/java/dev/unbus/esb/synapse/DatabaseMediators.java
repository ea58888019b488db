package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.EnrichDefinition;
import org.apache.camel.model.language.ConstantExpression;

/** {@code dblookup} and {@code dbreport}: each statement becomes a file, its connection a data source of the platform. */
final class DatabaseMediators {

    private static final Map<String, String> KINDS = Map.of(
            "postgresql", "postgresql",
            "mysql", "mysql",
            "mariadb", "mariadb",
            "oracle", "oracle",
            "sqlserver", "mssql",
            "db2", "db2",
            "derby", "derby",
            "h2", "h2");

    void register(Map<String, MediatorConverter> converters) {
        converters.put("dblookup", MediatorConverter.alone(this::statements));
        converters.put("dbreport", MediatorConverter.alone(this::statements));
    }

    private void statements(Element mediator, Flow flow) {
        if (mediator.attribute("useTransaction", "false").equals("true")) {
            throw new Unconvertible("the statements are part of a transaction of the old server");
        }
        Element pool = mediator.child("connection")
                .flatMap(connection -> connection.child("pool"))
                .orElseThrow(() -> new Unconvertible("the database is not said"));
        List<Element> statements = mediator.children("statement");
        if (statements.isEmpty()) {
            throw new Unconvertible("there is no statement");
        }
        String source = name(pool);
        boolean lookup = mediator.is("dblookup");
        statements.forEach(statement -> statement(statement, source, lookup, flow));
        boolean known = connect(pool, source, flow);
        if (known) {
            flow.estate().account().converted(mediator);
        } else {
            flow.estate()
                    .account()
                    .different(mediator, "the connection is not said here: set quarkus.datasource." + source);
        }
    }

    private static String text(Element pool, String name) {
        return pool.child(name).map(Element::text).orElse("").strip();
    }

    private static String name(Element pool) {
        String given = text(pool, "dsName");
        if (!given.isEmpty()) {
            return Names.kebab(given.replaceFirst("^(java:comp/env/)?jdbc/", ""));
        }
        String url = text(pool, "url").replaceFirst("[?;].*", "");
        String last = url.substring(Math.max(url.lastIndexOf('/'), url.lastIndexOf(':')) + 1);
        return Names.kebab(last.isBlank() ? "database" : last);
    }

    /** Whether the address of the database is known. */
    private static boolean connect(Element pool, String source, Flow flow) {
        String url = text(pool, "url");
        String key = "quarkus.datasource." + source + ".";
        String all = (url + " " + text(pool, "driver")).toLowerCase(Locale.ROOT);
        Optional<String> kind = KINDS.entrySet().stream()
                .filter(one -> all.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        kind.ifPresent(one -> flow.estate().conversion().setting(key + "db-kind", one));
        boolean known = url.startsWith("jdbc:") && kind.isPresent();
        if (known) {
            flow.estate().conversion().setting(key + "jdbc.url", url);
        }
        if (!text(pool, "user").isEmpty()) {
            flow.estate().conversion().setting(key + "username", text(pool, "user"));
        }
        if (!text(pool, "password").isEmpty()) {
            flow.estate().conversion().secret(key + "password");
        }
        flow.estate()
                .conversion()
                .endpoint(new ExternalEndpoint(
                        pool.place(),
                        ExternalEndpoint.Direction.OUT,
                        "sql",
                        known ? url.replaceFirst("[?;].*", "") : source,
                        List.of()));
        return known;
    }

    private static void statement(Element statement, String source, boolean lookup, Flow flow) {
        String sql =
                statement.child("sql").map(Element::text).orElse("").strip().replaceFirst(";\\s*$", "");
        if (sql.isEmpty() || sql.contains("#") || sql.contains(":?")) {
            throw new Unconvertible("the statement is not one that can be taken over: " + sql);
        }
        String path = path(sql, flow);
        StringBuilder parameters = new StringBuilder();
        List<Element> all = statement.children("parameter");
        for (int at = 0; at < all.size(); at++) {
            parameters.append(parameter(at + 1, all.get(at), flow));
        }
        if (!all.isEmpty()) {
            flow.add(Model.header("CamelSqlParameters", Model.language("synapse-sql", parameters.toString())));
        }
        EnrichDefinition run = new EnrichDefinition();
        run.setExpression(new ConstantExpression(
                "sql:classpath:" + path + "?dataSource=#" + source + "&allowNamedParameters=false"));
        run.setAggregationStrategy(Model.strategy("SqlRows"));
        run.setAggregateOnException("true");
        flow.add(run);
        if (lookup) {
            results(statement, flow);
        }
    }

    private static String path(String sql, Flow flow) {
        byte[] content = (sql + "\n").getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> there = flow.estate().conversion().resources();
        String name = "sql/" + Names.kebab(flow.name());
        String path = name + ".sql";
        for (int next = 2; there.containsKey(path) && !Arrays.equals(there.get(path), content); next++) {
            path = name + "-" + next + ".sql";
        }
        flow.estate().conversion().resource(path, content);
        return path;
    }

    private static String parameter(int number, Element parameter, Flow flow) {
        String type = parameter.attribute("type", "VARCHAR").toUpperCase(Locale.ROOT);
        Optional<String> expression = parameter.attribute("expression");
        String declared = Model.declare("type " + number, type);
        if (expression.isEmpty()) {
            return declared + Model.declare("text " + number, parameter.attribute("value", ""));
        }
        String text = new Expressions(parameter, flow).text(expression.get());
        return Model.namespaces(parameter, text) + declared + Model.declare("expression " + number, text);
    }

    private static void results(Element statement, Flow flow) {
        StringBuilder results = new StringBuilder();
        for (Element result : statement.children("result")) {
            String name = result.attribute("name", "");
            if (!name.matches("[\\w.-]+")) {
                throw new Unconvertible("no name of a property: " + name);
            }
            results.append(Model.declare("result " + name, result.attribute("column", "1")));
        }
        if (!results.isEmpty()) {
            flow.add(Whole.step(Model.language("synapse-sql", results.toString())));
        }
    }
}
