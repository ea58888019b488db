package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.DataSources;
import dev.unbus.esb.mule.Messages;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.DbResult;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.InlineText;
import dev.unbus.esb.weave.NotTranslatable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.RemoveHeaderDefinition;

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

    private Database() {}

    private static void statement(Element element, Chain chain, boolean changes) throws NotTranslatable {
        String address = address(element, chain);
        String parameters = parameters(element);
        if (parameters.isEmpty()) {
            chain.add(Step.body(Step.simple("${null}")));
        } else {
            parameters(parameters, chain);
        }
        chain.add(Step.noMediaType());
        if (element.attribute("autoGenerateKeys", "false").equals("true")) {
            chain.add(Step.header("CamelSqlRetrieveGeneratedKeys", Step.constant("true")));
        }
        execute(element, address, chain);
        if (changes) {
            chain.add(Step.call(DbResult.class, "changed"));
        }
    }

    private static void bulk(Element element, Chain chain) throws NotTranslatable {
        String address = address(element, chain) + "&batch=true";
        Optional<Element> rows = element.child("bulk-input-parameters");
        parameters(rows.map(Element::text).orElse("#[payload]"), chain);
        execute(element, address, chain);
        chain.add(Step.call(DbResult.class, "changed"));
        chain.different(element, "the payload afterwards is the number of rows in all, not one a statement");
    }

    /** Sets the parameters; what may be text, because it is taken as it stands, is read. */
    private static void parameters(String text, Chain chain) throws NotTranslatable {
        chain.add(Step.body(chain.value(text)));
        String whole = InlineText.whole(text);
        boolean stands =
                whole != null && (WeaveExpressions.isPayload(whole) || WeaveExpressions.variable(whole) != null);
        if (stands || Messages.mediaType(text) != null) {
            chain.add(Step.call(DbResult.class, "parameters"));
        }
    }

    private static void execute(Element element, String address, Chain chain) {
        if (!isComputed(element)) {
            chain.add(Step.to(address));
            return;
        }
        chain.add(Step.call(DbResult.class, "statement"))
                .add(Step.to(address))
                .add(new RemoveHeaderDefinition(DbResult.QUERY));
    }

    private static boolean isComputed(Element element) {
        return element.child("sql").map(Element::text).orElse("").contains("#[");
    }

    private static String address(Element element, Chain chain) throws NotTranslatable {
        String given = element.child("sql").map(Element::text).orElse("").strip();
        String sql = chain.project().settings().resolved(given);
        String at = "sql:select 1";
        if (isComputed(element)) {
            chain.add(Step.variable(DbResult.STATEMENT, chain.value(given)));
        } else if (sql.isEmpty() || sql.contains("${")) {
            throw new NotTranslatable("the statement has placeholders without a value");
        } else {
            String path =
                    "sql/" + Names.kebab(chain.route() + "-" + chain.project().next(element.name())) + ".sql";
            chain.conversion().resource(path, named(sql).getBytes(StandardCharsets.UTF_8));
            at = "sql:classpath:" + path;
            if (!sql.equals(given)) {
                chain.different(element, "the values of placeholders stand in the statement");
            }
        }
        Call call = Call.of(element, chain.project());
        String source = source(call);
        chain.conversion()
                .endpoint(new ExternalEndpoint(
                        element.place(),
                        ExternalEndpoint.Direction.OUT,
                        "sql",
                        place(call),
                        DataSources.credentials(source, call.connection())));
        return at + "?dataSource=#" + source + limits(element, chain.project());
    }

    /** The most rows and the longest time, in seconds, of a statement. */
    static String limits(Element element, MuleProject project) throws NotTranslatable {
        String rows = limit(element, "maxRows", project);
        String time = limit(element, "queryTimeout", project);
        String unit = element.attribute("queryTimeoutUnit", "SECONDS");
        if (!unit.equals("SECONDS") && !time.isEmpty()) {
            if (!time.matches("\\d{1,9}")) {
                throw new NotTranslatable("the longest time of the statement is a setting in " + unit);
            }
            time = String.valueOf((Long.parseLong(Sources.millis(time, unit)) + 999) / 1000);
        }
        return (rows.isEmpty() ? "" : "&template.maxRows=" + rows)
                + (time.isEmpty() || time.equals("0") ? "" : "&template.queryTimeout=" + time);
    }

    private static String limit(Element element, String key, MuleProject project) throws NotTranslatable {
        String text = element.attribute(key, "");
        if (text.contains("#[")) {
            throw new NotTranslatable(key + " is computed: " + text);
        }
        return project.settings().assume(text, "0").text(text).strip();
    }

    static String source(Call call) {
        return DataSources.of(
                call.element().attribute("config-ref", ""), call.config(), call.connection(), call.project());
    }

    static String place(Call call) {
        return call.connection()
                .map(connection -> connection.name().replace("-connection", "") + " "
                        + connection.attribute(
                                "host", connection.attribute("url", "").replaceAll("[?;].*", "")))
                .orElse("database");
    }

    /** The statement with {@code :#name} for {@code :name}, outside of literals. */
    static String named(String sql) {
        return DbResult.named(sql) + "\n";
    }

    private static String parameters(Element element) {
        return element.child("input-parameters").map(Element::text).orElse("").strip();
    }
}
