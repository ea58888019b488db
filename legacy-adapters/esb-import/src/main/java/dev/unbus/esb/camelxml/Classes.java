package dev.unbus.esb.camelxml;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Class names of the old bus: whose they are, and where those of Camel went. */
final class Classes {

    private static final Pattern OTHERS =
            Pattern.compile("(java|javax|jakarta|com\\.sun|sun|org\\.springframework|org\\.apache\\.(?!camel\\.)"
                    + "|org\\.fusesource|org\\.h2|org\\.hsqldb|org\\.postgresql|com\\.mysql|org\\.mariadb|oracle|com\\.zaxxer|com\\.ibm|com\\.atomikos"
                    + "|com\\.mchange|org\\.hibernate|com\\.fasterxml|org\\.codehaus|bitronix|org\\.eclipse|com\\.hazelcast|org\\.keycloak|com\\.amazonaws"
                    + "|org\\.infinispan|org\\.osgi|com\\.rabbitmq|com\\.mongodb|org\\.bouncycastle|org\\.jasypt|org\\.dozer|com\\.thoughtworks|redis\\.clients"
                    + "|org\\.elasticsearch|com\\.google|ca\\.uhn|io\\.netty|com\\.datastax|com\\.jolbox|org\\.jboss\\.(?!fuse|as\\.quickstarts|quickstarts)\\w+|org\\.ops4j|org\\.quartz|org\\.messaginghub|com\\.alibaba\\.druid|net\\.sourceforge\\.jtds|com\\.sybase|org\\.sqlite|com\\.p6spy|org\\.logicalcobwebs|org\\.vibur"
                    + "|org\\.enhydra|com\\.edb|org\\.jolokia|org\\.objectweb\\.jotm|com\\.microsoft|io\\.fabric8\\.camel|org\\.wildfly\\.extension)\\..*"
                    + "|org\\.apache\\.(?!camel\\.).*");
    private static final Pattern JAVA = Pattern.compile("(java|javax|org\\.w3c|org\\.xml|org\\.ietf)\\.");
    private static final OptionCatalog CATALOG = new OptionCatalog();
    private static final Pattern CAMEL =
            Pattern.compile("org\\.apache\\.camel\\.(component|processor|impl|spi|util|builder|model|management|spring"
                    + "|support|language|converter|dataformat|http|hazelcast|cxf|health|cluster|cloud|saga|bam|fabric|jboss|osgi|core|main|attachment"
                    + "|zipkin|opentracing|throttling|tracing|routepolicy|idempotent)\\..*");
    private static final Pattern COMPONENT =
            Pattern.compile("org\\.apache\\.(?:activemq\\.)?camel\\.component\\.([a-z0-9.]+)\\.\\w*Component");
    private static final Map<String, String> SCHEMES = Map.ofEntries(
            Map.entry("org.apache.activemq.camel.component.ActiveMQComponent", "activemq"),
            Map.entry("org.apache.camel.component.amqp.AMQPComponent", "amqp"),
            Map.entry("org.apache.camel.component.file.remote.FtpComponent", "ftp"),
            Map.entry("org.apache.camel.component.file.remote.SftpComponent", "sftp"),
            Map.entry("org.apache.camel.component.jetty9.JettyHttpComponent9", "jetty"),
            Map.entry("org.apache.camel.component.http4.HttpComponent", "http"),
            Map.entry("org.apache.camel.component.mina2.Mina2Component", "mina"),
            Map.entry("org.apache.camel.component.mongodb3.MongoDbComponent", "mongodb"),
            Map.entry("org.apache.camel.component.netty4.NettyComponent", "netty"),
            Map.entry("org.apache.camel.component.netty4.http.NettyHttpComponent", "netty-http"),
            Map.entry("org.apache.camel.component.quartz2.QuartzComponent", "quartz"),
            Map.entry("org.apache.camel.component.springrabbit.SpringRabbitMQComponent", "spring-rabbitmq"),
            Map.entry("org.apache.camel.component.aws2.ses.Ses2Component", "aws2-ses"),
            Map.entry("org.apache.camel.component.aws2.sns.Sns2Component", "aws2-sns"),
            Map.entry("org.apache.camel.component.aws2.sqs.Sqs2Component", "aws2-sqs"));

    private Classes() {}

    /** Whether the class is of a library rather than of the project. */
    static boolean library(String className) {
        return OTHERS.matcher(className).matches()
                || CAMEL.matcher(className).matches()
                || CATALOG.bean(className)
                || ofJava(className);
    }

    /** Whether Java itself has the class. */
    private static boolean ofJava(String className) {
        if (!JAVA.matcher(className).lookingAt()) {
            return false;
        }
        try {
            Class.forName(className, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    /** Whether the class is there when integrations run: of Java, of Camel's core, or a bean that Camel's catalog lists. */
    static boolean present(String className) {
        return ofJava(className)
                || CATALOG.bean(className)
                || (className.startsWith("org.apache.camel.") && loadable(className));
    }

    /** Whether the importer itself has the class. */
    static boolean loadable(String className) {
        try {
            Class.forName(className, false, Classes.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    /** The scheme of a component's class. */
    static Optional<String> component(String className) {
        Matcher component = COMPONENT.matcher(className);
        String byPackage =
                component.matches() ? component.group(1).replace('.', '-').toLowerCase(Locale.ROOT) : null;
        return Optional.ofNullable(SCHEMES.getOrDefault(className, byPackage));
    }

    /** The scheme of a component's class, or the name of its bean where the class is that of several components. */
    static Optional<String> component(String className, String id) {
        return component(className).map(scheme -> !CATALOG.component(scheme) && CATALOG.component(id) ? id : scheme);
    }
}
