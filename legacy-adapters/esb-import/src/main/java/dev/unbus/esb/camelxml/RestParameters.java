package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.RestApi.Parameter;
import dev.unbus.esb.source.Element;
import java.util.List;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.language.ConstantExpression;
import org.apache.camel.model.language.SimpleExpression;

/** What a verb declares of its requests. */
final class RestParameters {

    private RestParameters() {}

    /** The parameters of the query and the header, for the contract. */
    static List<Parameter> of(Element verb, LegacyProperties properties) {
        return verb.children("param").stream()
                .filter(param -> List.of("query", "header").contains(param.attribute("type", "path")))
                .map(param -> new Parameter(
                        properties.use(param.attribute("name", "")),
                        param.attribute("type", ""),
                        param.attribute("description", ""),
                        param.attribute("required", "true").equals("true")
                                && param.attribute("defaultValue").isEmpty(),
                        param.attribute("defaultValue", ""),
                        param.all()
                                .filter(value -> value.is("value"))
                                .map(value -> value.text().strip())
                                .toList()))
                .toList();
    }

    /** Has a header be there for each parameter of the query that the request leaves out and the verb has a value for. */
    static void defaults(Element verb, RouteDefinition route, LegacyProperties properties) {
        for (Parameter parameter : of(verb, properties)) {
            if (parameter.in().equals("query") && !parameter.otherwise().isEmpty()) {
                FilterDefinition missing =
                        new FilterDefinition(new SimpleExpression("${header[" + parameter.name() + "]} == null"));
                missing.addOutput(new SetHeaderDefinition(
                        parameter.name(), new ConstantExpression(properties.settings(parameter.otherwise()))));
                route.addOutput(missing);
            }
        }
    }

    /** Notes what the contract does not say, and what nobody checks. */
    static void note(Element verb, Notes notes) {
        if (verb.child("responseMessage").isPresent()) {
            notes.different("the contract does not describe the answers");
        }
        if (verb.attribute("clientRequestValidation", "false").equals("true")) {
            notes.different("requests are not held against what is declared");
        }
    }
}
