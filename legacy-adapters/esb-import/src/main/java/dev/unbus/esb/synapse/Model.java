package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.Block;
import org.apache.camel.model.EnrichDefinition;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.SetBodyDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.SetPropertyDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.language.ConstantExpression;
import org.apache.camel.model.language.ExpressionDefinition;
import org.apache.camel.model.language.LanguageExpression;
import org.apache.camel.model.language.MethodCallExpression;
import org.apache.camel.model.language.SimpleExpression;

/** Camel's model objects as this dialect needs them. */
final class Model {

    static final String RUNTIME = "dev.unbus.esb.runtime.synapse.";

    private Model() {}

    static BeanDefinition bean(String type, String method) {
        BeanDefinition bean = new BeanDefinition();
        bean.setBeanType(RUNTIME + type);
        bean.setMethod(method);
        return bean;
    }

    static MethodCallExpression call(String type, String method) {
        MethodCallExpression call = new MethodCallExpression();
        call.setBeanTypeName(RUNTIME + type);
        call.setMethod(method);
        return call;
    }

    static String strategy(String type) {
        return "#class:" + RUNTIME + type;
    }

    /** Runs a sequence to its end, also to one that {@code respond} or {@code drop} makes. */
    static EnrichDefinition mediate(String route, String strategy) {
        EnrichDefinition enrich = new EnrichDefinition();
        enrich.setExpression(new ConstantExpression("direct:" + route));
        enrich.setAggregationStrategy(strategy(strategy));
        enrich.setAggregateOnException("true");
        return enrich;
    }

    static ToDefinition to(String uri) {
        return new ToDefinition(uri);
    }

    static SetBodyDefinition body(ExpressionDefinition value) {
        SetBodyDefinition set = new SetBodyDefinition();
        set.setExpression(value);
        return set;
    }

    static SetPropertyDefinition property(String name, ExpressionDefinition value) {
        SetPropertyDefinition set = new SetPropertyDefinition();
        set.setName(name);
        set.setExpression(value);
        return set;
    }

    static SetHeaderDefinition header(String name, ExpressionDefinition value) {
        SetHeaderDefinition set = new SetHeaderDefinition();
        set.setName(name);
        set.setExpression(value);
        return set;
    }

    static ConstantExpression constant(String value) {
        return new ConstantExpression(value);
    }

    static SimpleExpression simple(String text) {
        return new SimpleExpression(text);
    }

    static LanguageExpression language(String language, String text) {
        LanguageExpression expression = new LanguageExpression();
        expression.setLanguage(language);
        expression.setExpression(text.replace("{{", "{\\{"));
        expression.setTrim("false");
        return expression;
    }

    /** A step that does nothing, where Camel wants one. */
    static LogDefinition nothing(String why) {
        LogDefinition log = new LogDefinition(why);
        log.setLoggingLevel("DEBUG");
        return log;
    }

    static void add(Block parent, ProcessorDefinition<?>... steps) {
        for (ProcessorDefinition<?> step : steps) {
            parent.addOutput(step);
        }
    }

    static String declare(String what, String value) {
        return "declare " + what + " \"" + value.replace("\"", "\"\"") + "\";\n";
    }

    /** The namespaces whose prefixes occur in a text, as declarations. */
    static String namespaces(Element element, String text) {
        return declared(used(element, text));
    }

    static String declared(Map<String, String> namespaces) {
        StringBuilder declared = new StringBuilder();
        new TreeMap<>(namespaces).forEach((prefix, uri) -> declared.append(declare("namespace " + prefix + " =", uri)));
        return declared.toString();
    }

    /** The namespaces whose prefixes occur in a text. */
    static Map<String, String> used(Element element, String text) {
        Map<String, String> used = new TreeMap<>();
        element.namespaces().forEach((prefix, uri) -> {
            String name = "(?<![\\w-])" + Pattern.quote(prefix) + ":(?!:)";
            if (!prefix.isEmpty() && Pattern.compile(name).matcher(text).find()) {
                used.put(prefix, uri);
            }
        });
        return used;
    }

    /** An element as XML, with no more namespaces than it uses. */
    static String xml(Element element) {
        String xml = element.xml();
        int end = xml.indexOf('>');
        String start = xml.substring(0, end);
        String rest = xml.substring(end);
        for (String prefix : element.namespaces().keySet()) {
            String declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
            String bare = start.replaceFirst(" " + Pattern.quote(declaration) + "=\"[^\"]*\"", "");
            boolean used = prefix.isEmpty()
                    ? Pattern.compile("</?[\\w.-]+[\\s/>]").matcher(bare + rest).find()
                    : (bare + rest).contains(prefix + ":");
            start = used ? start : bare;
        }
        return start + rest;
    }
}
