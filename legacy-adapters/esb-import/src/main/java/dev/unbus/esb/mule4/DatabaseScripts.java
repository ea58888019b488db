package dev.unbus.esb.mule4;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.DataSources;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.DbResult;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scripts of several statements, which take no parameters: one statement after the other. */
final class DatabaseScripts {

    static final Map<String, Processor> TABLE = Map.of("db:execute-script", DatabaseScripts::script);

    private DatabaseScripts() {}

    private static void script(Element element, Chain chain) throws NotTranslatable {
        Call call = Call.of(element, chain.project());
        List<String> statements = statements(element, chain);
        String source = Database.source(call);
        chain.conversion()
                .endpoint(new ExternalEndpoint(
                        element.place(),
                        ExternalEndpoint.Direction.OUT,
                        "sql",
                        Database.place(call),
                        DataSources.credentials(source, call.connection())));
        String options = "?usePlaceholder=false&dataSource=#" + source + Database.limits(element, chain.project());
        String id = chain.project().next("script");
        chain.add(Step.body(Step.simple("${null}"))).add(Step.noMediaType());
        for (String statement : statements) {
            String path =
                    "sql/" + Names.kebab(chain.route() + "-" + chain.project().next("script")) + ".sql";
            chain.conversion().resource(path, (statement + "\n").getBytes(StandardCharsets.UTF_8));
            chain.add(Step.to("sql:classpath:" + path + options)).add(Step.call(DbResult.class, "counted", id));
        }
        chain.add(Step.call(DbResult.class, "counts", id));
    }

    private static List<String> statements(Element element, Chain chain) throws NotTranslatable {
        Optional<String> file = element.attribute("file");
        String given = file.isPresent()
                ? chain.conversion().text(chain.project().settings().resolved(file.get()))
                : element.child("sql").map(Element::text).orElse("");
        if (given == null) {
            throw new NotTranslatable("the file is not among the sources: " + file.orElse(""));
        }
        String script = chain.project().settings().resolved(given);
        if (script.contains("#[") || script.contains("${") || script.isBlank()) {
            throw new NotTranslatable("the statements are computed, or have placeholders without a value");
        }
        return Arrays.stream(script.split(";\\s*(\\n|$)", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
