package dev.unbus.esb.camelxml;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.CircuitBreakerDefinition;
import org.apache.camel.model.OnFallbackDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteConfigurationsDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RoutesDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.rest.RestDefinition;
import org.apache.camel.model.rest.RestsDefinition;
import org.apache.camel.xml.in.ModelParser;
import org.apache.camel.xml.io.XmlPullParserException;

/** Camel's own parser, for one element at a time, so that one that it refuses never takes others with it. */
final class CamelParser {

    private static final String ROUTES = "<routes xmlns=\"http://camel.apache.org/schema/spring\">";

    private CamelParser() {}

    /** A step without those in it. */
    static ProcessorDefinition<?> step(Node node) {
        List<ProcessorDefinition<?>> steps = route("<route><from uri=\"direct:x\"/>" + node.xml() + "</route>")
                .getOutputs();
        if (steps.size() != 1) {
            throw new BeyondException("Camel reads no step of it");
        }
        ProcessorDefinition<?> step = steps.get(0);
        step.setParent(null);
        return step;
    }

    /** A route's own attributes, without source and steps. */
    static RouteDefinition route(Node node) {
        return route(node.xml());
    }

    static WhenDefinition when(Node node) {
        return ((ChoiceDefinition) step(new Node("choice").add(node)))
                .getWhenClauses()
                .get(0);
    }

    static OtherwiseDefinition otherwise(Node node) {
        return ((ChoiceDefinition) step(new Node("choice").add(node))).getOtherwise();
    }

    static OnFallbackDefinition fallback(Node node) {
        return ((CircuitBreakerDefinition) step(new Node("circuitBreaker").add(node))).getOnFallback();
    }

    /** A branch of a {@code doTry}. */
    static ProcessorDefinition<?> branch(Node node) {
        return step(new Node("doTry").add(node)).getOutputs().get(0);
    }

    /** An element that stands beside the routes: error handling, interceptors, completions. */
    static RouteConfigurationDefinition beside(Node node) {
        String xml = "<routeConfigurations xmlns=\"http://camel.apache.org/schema/spring\"><routeConfiguration>"
                + node.xml() + "</routeConfiguration></routeConfigurations>";
        try {
            Optional<RouteConfigurationsDefinition> read = parser(xml).parseRouteConfigurationsDefinition();
            return read.orElseThrow().getRouteConfigurations().get(0);
        } catch (IOException | XmlPullParserException refused) {
            throw refused(refused);
        }
    }

    static RestDefinition rest(Node node) {
        try {
            Optional<RestsDefinition> read = parser(
                            "<rests xmlns=\"http://camel.apache.org/schema/spring\">" + node.xml() + "</rests>")
                    .parseRestsDefinition();
            return read.orElseThrow().getRests().get(0);
        } catch (IOException | XmlPullParserException refused) {
            throw refused(refused);
        }
    }

    private static RouteDefinition route(String xml) {
        try {
            Optional<RoutesDefinition> read = parser(ROUTES + xml + "</routes>").parseRoutesDefinition();
            return read.orElseThrow().getRoutes().get(0);
        } catch (IOException | XmlPullParserException refused) {
            throw refused(refused);
        }
    }

    private static ModelParser parser(String xml) throws IOException, XmlPullParserException {
        return new ModelParser(new StringReader(xml), "http://camel.apache.org/schema/spring");
    }

    private static BeyondException refused(Exception refusal) {
        String why = String.valueOf(refusal.getMessage())
                .replaceAll("\\(position:.*", "")
                .replaceAll("\\s+", " ")
                .strip();
        return new BeyondException("Camel 4 does not take it: " + why, refusal);
    }
}
