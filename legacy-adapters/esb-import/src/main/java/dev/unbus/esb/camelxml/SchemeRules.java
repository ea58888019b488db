package dev.unbus.esb.camelxml;

import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rule of each scheme; one without a rule stays as it is, when Camel 4 knows it. */
final class SchemeRules {

    private SchemeRules() {}

    static Map<String, SchemeRule> all() {
        Map<String, SchemeRule> rules = new LinkedHashMap<>();
        renamed(rules);
        Successors.into(rules);
        PathRules.into(rules);
        http(rules);
        messaging(rules);
        local(rules);
        rules.put("dataformat", FormatEndpoints::dataformat);
        rules.put("cxf", SoapEndpoints::cxf);
        rules.put("cxfrs", RestServers::cxfrs);
        rules.put("spring-ws", (uri, use) -> beyond("Spring Web Services has no counterpart on Quarkus"));
        for (String spring : new String[] {"spring-batch", "spring-event", "spring-integration"}) {
            rules.put(spring, (uri, use) -> beyond("it needs the context of Spring, which is not there on Quarkus"));
        }
        return rules;
    }

    private static void renamed(Map<String, SchemeRule> rules) {
        rules.put("quartz2", to("quartz"));
        rules.put("netty4", to("netty"));
        rules.put("netty4-http", to("netty-http"));
        rules.put("mina2", to("mina"));
        rules.put("netty", SchemeRules::netty);
        rules.put("netty4", rule(to("netty"), SchemeRules::netty));
        rules.put("salesforce", SchemeRules::salesforce);
        rules.put("twitter", SchemeRules::twitter);
        rules.put("mongodb", SchemeRules::mongodb);
        rules.put("mongodb3", SchemeRules::mongodb);
        rules.put("sql", SchemeRules::sql);
        rules.put("jdbc", SchemeRules::jdbc);
        rules.put("quartz", SchemeRules::quartz);
        rules.put("quartz2", rule(to("quartz"), SchemeRules::quartz));
    }

    private static void http(Map<String, SchemeRule> rules) {
        for (String server : new String[] {"jetty", "undertow", "restlet", "netty-http", "netty4-http"}) {
            rules.put(server, HttpEndpoints::either);
        }
        rules.put("servlet", HttpEndpoints::servlet);
        rules.put("spark-rest", HttpEndpoints::sparkRest);
        rules.put("ahc", HttpEndpoints::client);
        rules.put("http4", HttpEndpoints::client);
        rules.put("https4", HttpEndpoints::client);
        rules.put("http", HttpEndpoints::client);
        rules.put("https", HttpEndpoints::client);
    }

    private static void messaging(Map<String, SchemeRule> rules) {
        for (String jms : new String[] {"jms", "activemq", "activemq6", "amqp", "amq", "sjms", "sjms2"}) {
            rules.put(jms, JmsEndpoints::jms);
        }
        rules.put("kafka", KafkaEndpoints::kafka);
    }

    private static void local(Map<String, SchemeRule> rules) {
        rules.put("direct", LocalEndpoints::direct);
        rules.put("direct-vm", LocalEndpoints::directVm);
        rules.put("seda", LocalEndpoints::seda);
        rules.put("vm", LocalEndpoints::vm);
        rules.put("disruptor", LocalEndpoints::seda);
        rules.put("disruptor-vm", LocalEndpoints::vm);
        rules.put("bean", LocalEndpoints::bean);
        rules.put("class", LocalEndpoints::clazz);
        rules.put("ref", LocalEndpoints::ref);
        rules.put("log", LocalEndpoints::log);
        rules.put("timer", LocalEndpoints::timer);
        rules.put("scheduler", LocalEndpoints::timer);
        rules.put("mock", LocalEndpoints::named);
        rules.put("xslt", LocalEndpoints::styleSheet);
    }

    private static SchemeRule to(String scheme) {
        return (uri, use) -> uri.to(scheme, uri.path());
    }

    private static SchemeRule rule(SchemeRule first, SchemeRule second) {
        return (uri, use) -> {
            first.apply(uri, use);
            second.apply(uri, use);
        };
    }

    /** Since Camel 3.19 the operation of a source is named; each Camel speaks another version of the API. */
    private static void salesforce(EndpointUri uri, EndpointUse use) {
        boolean said = uri.option("apiVersion").isPresent()
                || use.scope().project().beans().all().stream()
                        .anyMatch(
                                bean -> LegacyBeans.className(bean).startsWith("org.apache.camel.component.salesforce.")
                                        && bean.xml().contains("apiVersion"));
        if (!said) {
            use.notes().different("it speaks version 56.0 of the API, where older Camels spoke older ones");
        }
        String path = uri.barePath();
        if (use.source() && !path.matches("(subscribe|pubSubSubscribe):.*")) {
            uri.to("salesforce", "subscribe:" + path);
        }
    }

    /** Since Camel 2.22 each kind of endpoint is a component of its own. */
    private static void twitter(EndpointUri uri, EndpointUse use) {
        String[] path = uri.barePath().split("/", 2);
        switch (path[0]) {
            case "timeline" -> {
                String[] timeline = (path.length > 1 ? path[1] : "home").split("\\?", 2);
                uri.to("twitter-timeline", timeline[0]);
            }
            case "search" -> {
                String words = uri.take("keywords").orElse(path.length > 1 ? path[1] : "");
                uri.to("twitter-search", words);
            }
            case "directmessage" ->
                uri.to("twitter-directmessage", uri.take("user").orElse(""));
            default -> beyond("streams of Twitter no longer exist");
        }
    }

    private static void netty(EndpointUri uri, EndpointUse use) {
        uri.rename("decoder", "decoders");
        uri.rename("encoder", "encoders");
    }

    private static void sql(EndpointUri uri, EndpointUse use) {
        uri.to("sql", uri.barePath());
        uri.take("dataSourceRef").ifPresent(name -> uri.options().putIfAbsent("dataSource", "#" + name));
        uri.options()
                .computeIfPresent(
                        "dataSource", (key, name) -> name.startsWith("#") || name.contains("{{") ? name : "#" + name);
    }

    /** The path is the name of the bean that is the connection. */
    private static void mongodb(EndpointUri uri, EndpointUse use) {
        Project project = use.scope().project();
        String id = uri.barePath();
        if (uri.scheme().equals("mongodb") && project.camel2()) {
            use.notes().different("documents are of the class org.bson.Document");
        }
        Element bean = project.beans().element(id);
        uri.to(
                "mongodb",
                bean == null || !MongoBeans.is(bean) ? id : project.beans().option(id, use.notes()));
    }

    private static void jdbc(EndpointUri uri, EndpointUse use) {
        uri.to("jdbc", use.scope().project().beans().option(uri.barePath(), use.notes()));
    }

    private static void quartz(EndpointUri uri, EndpointUse use) {
        String repeat = uri.take("trigger.repeatInterval").orElse(null);
        if (repeat != null) {
            uri.options().put("trigger.repeatInterval", repeat);
        }
        uri.to("quartz", uri.barePath());
    }

    private static void beyond(String why) {
        throw new BeyondException(why);
    }
}
