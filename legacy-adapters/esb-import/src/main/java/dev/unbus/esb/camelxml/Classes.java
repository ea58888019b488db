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
                    + "|org\\.infinispan|org\\.ops4j|org\\.quartz|org\\.messaginghub|com\\.microsoft|io\\.fabric8\\.camel|org\\.wildfly\\.extension)\\..*"
                    + "|org\\.apache\\.(?!camel\\.).*");
    private static final Pattern CAMEL =
            Pattern.compile("org\\.apache\\.camel\\.(component|processor|impl|spi|util|builder|model|management|spring"
                    + "|support|language|converter|dataformat|http|hazelcast|cxf|health|cluster|cloud|saga|bam|fabric|jboss|osgi|core|main|attachment"
                    + "|zipkin|opentracing|throttling|tracing)\\..*");
    private static final Pattern COMPONENT =
            Pattern.compile("org\\.apache\\.(?:activemq\\.)?camel\\.component\\.([a-z0-9.]+)\\.\\w*Component");
    private static final Map<String, String> SCHEMES = Map.ofEntries(
            Map.entry("org.apache.activemq.camel.component.ActiveMQComponent", "activemq"),
            Map.entry("org.apache.camel.component.amqp.AMQPComponent", "amqp"),
            Map.entry("org.apache.camel.component.file.remote.FtpComponent", "ftp"),
            Map.entry("org.apache.camel.component.file.remote.SftpComponent", "sftp"),
            Map.entry("org.apache.camel.component.jetty9.JettyHttpComponent9", "jetty"),
            Map.entry("org.apache.camel.component.http4.HttpComponent", "http"),
            Map.entry("org.apache.camel.component.mongodb3.MongoDbComponent", "mongodb"),
            Map.entry("org.apache.camel.component.springrabbit.SpringRabbitMQComponent", "spring-rabbitmq"),
            Map.entry("org.apache.camel.component.aws2.ses.Ses2Component", "aws2-ses"),
            Map.entry("org.apache.camel.component.aws2.sns.Sns2Component", "aws2-sns"),
            Map.entry("org.apache.camel.component.aws2.sqs.Sqs2Component", "aws2-sqs"));
    private static final Map<String, String> MOVED = Map.ofEntries(
            Map.entry(
                    "org.apache.camel.processor.idempotent.MemoryIdempotentRepository",
                    "org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository"),
            Map.entry(
                    "org.apache.camel.processor.idempotent.FileIdempotentRepository",
                    "org.apache.camel.support.processor.idempotent.FileIdempotentRepository"),
            Map.entry(
                    "org.apache.camel.impl.FileStateRepository",
                    "org.apache.camel.support.processor.state.FileStateRepository"),
            Map.entry(
                    "org.apache.camel.impl.MemoryStateRepository",
                    "org.apache.camel.support.processor.state.MemoryStateRepository"),
            Map.entry(
                    "org.apache.camel.util.toolbox.FlexibleAggregationStrategy",
                    "org.apache.camel.builder.FlexibleAggregationStrategy"));
    private static final Pattern MOVED_PACKAGE = Pattern.compile("org\\.apache\\.camel\\.util\\.jsse\\.(.*)");

    private Classes() {}

    /** Whether the class is of a library rather than of the project. */
    static boolean library(String className) {
        return OTHERS.matcher(className).matches() || CAMEL.matcher(className).matches();
    }

    /** The name that a class of Camel has now. */
    static String now(String className) {
        Matcher jsse = MOVED_PACKAGE.matcher(className);
        return jsse.matches()
                ? "org.apache.camel.support.jsse." + jsse.group(1)
                : MOVED.getOrDefault(className, className);
    }

    /** Whether the class is there when integrations run: of Java, or of Camel's core. */
    static boolean present(String className) {
        if (!className.matches("(java|javax\\.xml|org\\.w3c|org\\.apache\\.camel)\\..*")) {
            return false;
        }
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
}
