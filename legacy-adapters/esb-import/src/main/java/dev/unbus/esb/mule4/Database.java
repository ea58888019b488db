package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.DbResult;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements to a database: the text becomes a file, its {@code :parameters} come from the body. */
final class Database {

    static final Map<String, Processor> TABLE = Map.of(
            "db:select", (element, chain) -> statement(element, chain, false),
            "db:insert", (element, chain) -> statement(element, chain, true),
            "db:update", (element, chain) -> statement(element, chain, true),
            "db:delete", (element, chain) -> statement(element, chain, true),
            "db:execute-ddl", (element, chain) -> statement(element, chain, true),
            "db:bulk-insert", Database::bulk,
            "db:bulk-update", Database::bulk,
            "db:bulk-delete", Database::bulk);

    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\"[^\"]*\"|::|(?<![:\\w]):([A-Za-z_]\\w*)");

    private Database() {}

    private static void statement(Element element, Chain chain, boolean changes) throws NotTranslatable {
        String address = address(element, chain);
        String parameters = parameters(element);
        chain.add(parameters.isEmpty() ? Step.body(Step.simple("${null}")) : Step.body(chain.value(parameters)));
        chain.add(Step.noMediaType());
        if (element.attribute("autoGenerateKeys", "false").equals("true")) {
            chain.add(Step.header("CamelSqlRetrieveGeneratedKeys", Step.constant("true")));
        }
        chain.add(Step.to(address));
        if (changes) {
            chain.add(Step.call(DbResult.class, "changed"));
        }
    }

    private static void bulk(Element element, Chain chain) throws NotTranslatable {
        String address = address(element, chain) + "&batch=true";
        Optional<Element> rows = element.child("bulk-input-parameters");
        chain.add(Step.body(chain.value(rows.map(Element::text).orElse("#[payload]"))));
        chain.add(Step.to(address)).add(Step.call(DbResult.class, "changed"));
        chain.different(element, "the payload afterwards is the number of rows in all, not one a statement");
    }

    private static String address(Element element, Chain chain) throws NotTranslatable {
        String sql = element.child("sql").map(Element::text).orElse("").strip();
        if (sql.contains("#[")) {
            throw new NotTranslatable("the statement is computed");
        } else if (sql.isEmpty() || sql.contains("${")) {
            throw new NotTranslatable("the statement has placeholders");
        }
        Call call = Call.of(element, chain.project());
        String path = "sql/" + Names.kebab(chain.route() + "-" + chain.project().next(element.name())) + ".sql";
        chain.conversion().resource(path, named(sql).getBytes(StandardCharsets.UTF_8));
        call.out("sql", place(call));
        return "sql:classpath:" + path + "?dataSource=#" + source(call);
    }

    /** The name of the data source: the default one of the platform for the first configuration, its own for others. */
    private static String source(Call call) {
        Optional<Element> first = call.project()
                .globals()
                .filter(global -> global.is("config") && global.namespace().endsWith("/db"))
                .findFirst();
        boolean single = call.config().isEmpty() || first.equals(call.config());
        return single ? "dataSource" : Names.kebab(call.element().attribute("config-ref", "db"));
    }

    private static String place(Call call) {
        return call.connection()
                .map(connection -> connection.name().replace("-connection", "") + " "
                        + connection.attribute(
                                "host", connection.attribute("url", "").replaceAll("[?;].*", "")))
                .orElse("database");
    }

    /** The statement with {@code :#name} for {@code :name}, outside of literals. */
    static String named(String sql) {
        Matcher token = TOKEN.matcher(sql.replaceFirst(";\\s*$", ""));
        StringBuilder named = new StringBuilder();
        while (token.find()) {
            String with = token.group(1) == null ? token.group() : ":#" + token.group(1);
            token.appendReplacement(named, Matcher.quoteReplacement(with));
        }
        return token.appendTail(named) + "\n";
    }

    private static String parameters(Element element) {
        return element.child("input-parameters").map(Element::text).orElse("").strip();
    }
}
