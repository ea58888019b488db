package dev.unbus.esb.dialect;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A class of the old bus that the importer has no source of.
 *
 * @param beanName by which routes refer to it
 * @param className its qualified name; empty when the old bus does not say
 * @param methods that routes call
 * @param type what it has to be
 */
public record Placeholder(String beanName, String className, Set<String> methods, Type type) {

    /** How the bean's name begins where there is no bean: a class alone, such as an exception or the type of a body. */
    public static final String CLASS = "class:";

    /** What follows the name of a method that takes two bodies, to make one of them, and not the exchange. */
    public static final String OF_TWO = "/2";

    /** What the class has to be for Camel to take it. */
    public enum Type {
        /** Methods are called by name. */
        BEAN,
        /** {@code org.apache.camel.Processor}. */
        PROCESSOR,
        /** {@code org.apache.camel.AggregationStrategy}. */
        AGGREGATION_STRATEGY,
        /** {@code org.apache.camel.Predicate}. */
        PREDICATE,
        /** {@code org.apache.camel.Expression}. */
        EXPRESSION,
        /** {@code org.apache.camel.spi.DataFormat}. */
        DATA_FORMAT,
        /** {@code org.apache.camel.processor.loadbalancer.LoadBalancer}. */
        LOAD_BALANCER,
        /** {@code java.util.Comparator}. */
        COMPARATOR,
        /** {@code org.apache.camel.spi.RoutePolicy}; until it is moved over it does nothing. */
        ROUTE_POLICY,
        /** {@code org.apache.camel.spi.Policy}. */
        POLICY,
        /** An exception that is thrown or caught. */
        EXCEPTION,
        /** {@code org.apache.camel.builder.RouteBuilder}, which brings routes of its own. */
        ROUTE_BUILDER
    }

    /** Keeps its own copy of the methods, in order. */
    public Placeholder {
        methods = Collections.unmodifiableSet(new TreeSet<>(methods));
    }

    /** The same bean, called from somewhere else, too. */
    public Placeholder and(Placeholder other) {
        Set<String> all = new TreeSet<>(methods);
        all.addAll(other.methods);
        return new Placeholder(
                beanName,
                className.isEmpty() ? other.className : className,
                all,
                type == Type.BEAN ? other.type : type);
    }
}
