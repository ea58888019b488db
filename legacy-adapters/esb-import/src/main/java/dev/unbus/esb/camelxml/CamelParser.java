package dev.unbus.esb.camelxml;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.CircuitBreakerDefinition;
import org.apache.camel.model.OnFallbackDefinition;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RoutesDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.xml.in.ModelParser;
import org.apache.camel.xml.io.XmlPullParserException;
import org.apache.camel.xml.io.XmlPullParserLocationException;

/** Camel's own parser, for one element at a time, so that one that it refuses never takes others with it. */
final class CamelParser {

    private static final String NAMESPACE = "http://camel.apache.org/schema/spring";
    private static final String ROUTES = "<routes xmlns=\"" + NAMESPACE + "\">";
    private static final Pattern ATTRIBUTE = Pattern.compile("Unexpected attribute '(?:\\{[^}]*})?([^']+)'");

    private CamelParser() {}

    /** Reads one kind of document. */
    @FunctionalInterface
    private interface Reading<T> {
        Optional<T> of(ModelParser parser) throws IOException, XmlPullParserException;
    }

    /** A step without those in it. */
    static ProcessorDefinition<?> step(Node node, Notes notes) {
        RoutesDefinition routes = read(
                ROUTES + "<route><from uri=\"direct:x\"/>",
                node,
                "</route></routes>",
                notes,
                ModelParser::parseRoutesDefinition);
        List<ProcessorDefinition<?>> steps = routes.getRoutes().get(0).getOutputs();
        if (steps.size() != 1) {
            throw new BeyondException("Camel reads no step of it");
        }
        ProcessorDefinition<?> step = steps.get(0);
        step.setParent(null);
        return step;
    }

    static WhenDefinition when(Node node, Notes notes) {
        return ((ChoiceDefinition) step(new Node("choice").add(node), notes))
                .getWhenClauses()
                .get(0);
    }

    static OtherwiseDefinition otherwise(Node node, Notes notes) {
        return ((ChoiceDefinition) step(new Node("choice").add(node), notes)).getOtherwise();
    }

    static OnFallbackDefinition fallback(Node node, Notes notes) {
        return ((CircuitBreakerDefinition) step(new Node("circuitBreaker").add(node), notes)).getOnFallback();
    }

    /** A branch of a {@code doTry}. */
    static ProcessorDefinition<?> branch(Node node, Notes notes) {
        return step(new Node("doTry").add(node), notes).getOutputs().get(0);
    }

    /** An element that stands beside the routes: error handling, interceptors, completions. */
    static RouteConfigurationDefinition beside(Node node, Notes notes) {
        return read(
                        "<routeConfigurations xmlns=\"" + NAMESPACE + "\"><routeConfiguration>",
                        node,
                        "</routeConfiguration></routeConfigurations>",
                        notes,
                        ModelParser::parseRouteConfigurationsDefinition)
                .getRouteConfigurations()
                .get(0);
    }

    /** Reads a document; an attribute that Camel 4 does not know is left out and noted. */
    private static <T> T read(String before, Node node, String after, Notes notes, Reading<T> reading) {
        while (true) {
            String xml = before + node.xml() + after;
            try {
                return reading.of(new ModelParser(new StringReader(xml), NAMESPACE))
                        .orElseThrow();
            } catch (IOException | XmlPullParserException refused) {
                throw refused(refused);
            } catch (XmlPullParserLocationException refused) {
                int at = tags(xml.substring(0, offset(xml, refused))) - tags(before) - 1;
                if (!leaveOut(refused, node, at, notes)) {
                    throw refused(refused);
                }
            }
        }
    }

    private static boolean leaveOut(XmlPullParserLocationException refused, Node node, int at, Notes notes) {
        Matcher unexpected = ATTRIBUTE.matcher(String.valueOf(refused.getMessage()));
        List<Node> nodes = node.all().toList();
        boolean left = unexpected.find()
                && at >= 0
                && at < nodes.size()
                && nodes.get(at).take(unexpected.group(1)).isPresent();
        if (left) {
            notes.different("the attribute " + unexpected.group(1) + " of "
                    + nodes.get(at).name() + " no longer exists and is left out");
        }
        return left;
    }

    /** How many elements begin in a text. */
    private static int tags(String xml) {
        return (int) xml.chars().filter(c -> c == '<').count() - xml.split("</", -1).length + 1;
    }

    /** Where in a text the parser stood when it refused it. */
    private static int offset(String xml, XmlPullParserLocationException refused) {
        int line = 0;
        for (int next = 1; next < refused.getLineNumber(); next++) {
            line = xml.indexOf('\n', line) + 1;
        }
        return Math.min(Math.max(line + refused.getColumnNumber() - 1, 0), xml.length());
    }

    private static BeyondException refused(Exception refusal) {
        String why = String.valueOf(refusal.getMessage())
                .replaceAll("\\(position:.*", "")
                .replaceAll("\\s+", " ")
                .strip();
        return new BeyondException("Camel 4 does not take it: " + why, refusal);
    }
}
