package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.DataSources;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.Rows;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.nio.charset.StandardCharsets;
import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls of procedures in a database: the call becomes a template, in which each parameter has its type. */
final class StoredProcedures {

    static final Map<String, Processor> TABLE = Map.of("db:stored-procedure", StoredProcedures::call);

    private static final Pattern CALL = Pattern.compile(
            "(?s)\\s*\\{?\\s*call\\s+([\\w.$]+)\\s*(?:\\(([^()]*)\\))?\\s*}?\\s*;?\\s*", Pattern.CASE_INSENSITIVE);

    private final Element element;
    private final List<String> untyped = new ArrayList<>();

    private StoredProcedures(Element element) {
        this.element = element;
    }

    private static void call(Element element, Chain chain) throws NotTranslatable {
        new StoredProcedures(element).call(chain);
    }

    private void call(Chain chain) throws NotTranslatable {
        String sql = chain.project().settings().resolved(text("sql"));
        Matcher call = CALL.matcher(sql);
        if (!call.matches()) {
            throw new NotTranslatable("not a plain call of a procedure: " + sql.strip());
        }
        List<String> parameters = new ArrayList<>();
        String names = call.group(2) == null ? "" : call.group(2).strip();
        for (String name : names.isEmpty() ? new String[0] : names.split(",", -1)) {
            parameters.add(parameter(name.strip()));
        }
        String values = values();
        Call connection = Call.of(element, chain.project());
        String source = Database.source(connection);
        chain.conversion()
                .endpoint(new ExternalEndpoint(
                        element.place(),
                        ExternalEndpoint.Direction.OUT,
                        "sql",
                        Database.place(connection),
                        DataSources.credentials(source, connection.connection())));
        String path = "sql/" + Names.kebab(chain.route() + "-" + chain.project().next("procedure")) + ".sql";
        String template = call.group(1) + "(" + String.join(", ", parameters) + ")";
        chain.conversion().resource(path, template.getBytes(StandardCharsets.UTF_8));
        chain.add(Step.body(values.isEmpty() ? Step.simple("${null}") : chain.value(values)))
                .add(Step.noMediaType())
                .add(Step.to("sql-stored:classpath:" + path + "?dataSource=#" + source))
                .add(Step.call(Rows.class, "results"));
        if (!untyped.isEmpty()) {
            chain.different(element, "parameters without a type are sent as text: " + String.join(", ", untyped));
        }
    }

    /** The map of what goes in. */
    private String values() throws NotTranslatable {
        String in = text("input-parameters");
        String both = text("in-out-parameters");
        if (!in.isEmpty() && !both.isEmpty()) {
            throw new NotTranslatable("parameters that go in, and others that go in and come out");
        }
        return in + both;
    }

    private String text(String part) {
        return element.child(part).map(Element::text).orElse("").strip();
    }

    private String parameter(String given) throws NotTranslatable {
        if (!given.matches(":\\w+")) {
            throw new NotTranslatable("a parameter that has no name: " + given);
        }
        String name = given.substring(1);
        Optional<Element> out = keyed("output-parameters", name);
        String type = type(name, out.orElse(null));
        if (out.isPresent()) {
            return "OUT " + type + " " + name;
        }
        return text("in-out-parameters").isEmpty() ? type + " :#" + name : "INOUT " + type + " :#" + name + " " + name;
    }

    private Optional<Element> keyed(String part, String name) {
        return element.child(part).stream()
                .flatMap(around -> around.children().stream())
                .filter(one -> one.attribute("key", "").equals(name))
                .findFirst();
    }

    private String type(String name, @Nullable Element out) throws NotTranslatable {
        Optional<String> given = keyed("parameter-types", name).flatMap(type -> type.attribute("type"));
        if (given.isEmpty() && out != null) {
            given = out.attribute("type").or(() -> out.attribute("customType"));
        }
        if (given.isEmpty()) {
            untyped.add(name);
            return "VARCHAR";
        }
        try {
            return JDBCType.valueOf(given.get().toUpperCase(Locale.ROOT)).name();
        } catch (IllegalArgumentException unknown) {
            throw new NotTranslatable("a type of the database itself: " + given.get());
        }
    }
}
