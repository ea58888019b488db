package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.Rows;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.nio.charset.StandardCharsets;
import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls of procedures in a database: the call becomes a template, in which each parameter has its type. */
final class Procedures {

    private static final Pattern CALL = Pattern.compile(
            "(?s)\\s*\\{?\\s*call\\s+([\\w.$]+)\\s*(?:\\(([^()]*)\\))?\\s*}?\\s*;?\\s*", Pattern.CASE_INSENSITIVE);
    private static final String UNTYPED = "parameters without a type are sent as text";

    private Procedures() {}

    /** Adds the call; its results are a map afterwards. */
    static void call(Element element, String source, Chain chain) throws NotTranslatable {
        String query = element.child("parameterized-query").map(Element::text).orElse("");
        Matcher call = CALL.matcher(query);
        if (!call.matches()) {
            throw new NotTranslatable("not a plain call of a procedure: " + query.strip());
        }
        List<String> parameters = new ArrayList<>();
        String names = call.group(2) == null ? "" : call.group(2).strip();
        for (String name : names.isEmpty() ? new String[0] : names.split(",", -1)) {
            parameters.add(parameter(name.strip(), element, chain));
        }
        String path = "sql/" + chain.route() + "-" + chain.project().next("procedure") + ".sql";
        String template = call.group(1) + "(" + String.join(", ", parameters) + ")";
        chain.conversion().resource(path, template.getBytes(StandardCharsets.UTF_8));
        chain.add(Step.to("sql-stored:classpath:" + path + "?dataSource=#" + source))
                .add(Step.call(Rows.class, "results"));
    }

    private static String parameter(String given, Element element, Chain chain) throws NotTranslatable {
        Optional<Element> known = element.children().stream()
                .filter(part -> part.name().matches("(in|out|inout)-param"))
                .filter(part -> given.equals(":" + part.attribute("name", "")))
                .findFirst();
        Optional<String> value =
                known.isEmpty() ? Optional.of(given) : known.get().attribute("value");
        if (known.isEmpty() && !given.matches("#\\[.*]|'[^']*'|-?\\d+")) {
            throw new NotTranslatable("a parameter that is not among those of the call: " + given);
        }
        String type = type(known.flatMap(part -> part.attribute("type")), element, chain);
        String name = known.map(part -> part.attribute("name", "")).orElse("");
        if (known.isPresent() && known.get().is("out-param")) {
            return "OUT " + type + " " + name;
        }
        String variable = chain.project().next("sqlParameter");
        String text = value.orElse("").replaceFirst("^'(.*)'$", "$1");
        chain.add(Step.variable(variable, chain.value(text)));
        String in = type + " ${variable." + variable + "}";
        return known.filter(part -> part.is("inout-param")).isPresent() ? "INOUT " + in + " " + name : in;
    }

    private static String type(Optional<String> given, Element element, Chain chain) throws NotTranslatable {
        if (given.isEmpty()) {
            chain.different(element, UNTYPED);
            return "VARCHAR";
        }
        try {
            return JDBCType.valueOf(given.get().toUpperCase(Locale.ROOT)).name();
        } catch (IllegalArgumentException unknown) {
            throw new NotTranslatable("a type of the database itself: " + given.get());
        }
    }
}
