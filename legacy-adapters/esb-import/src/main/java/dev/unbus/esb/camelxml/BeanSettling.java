package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Says of each global element that is no route what became of it, when the routes that use it are there. */
final class BeanSettling {

    private static final List<Rule> RULES = List.of(
            rule(
                    ".*ActiveMQ\\w*ConnectionFactory|.*ConnectionFactory\\w*|.*\\bJmsComponent|.*ActiveMQComponent|.*JmsConfiguration"
                            + "|.*ActiveMQConfiguration|.*AMQPComponent|.*AMQPConnectionDetails|.*SjmsComponent|.*GenericResourceManager"
                            + "|.*JmsTemplate|.*JmsPool\\w*",
                    Outcome.DIFFERENT,
                    "the connection to the broker is configured as quarkus.artemis.url"),
            rule(
                    ".*(BrokerService|EmbeddedActiveMQ|EmbeddedJMS|BrokerFactoryBean|\\.XBeanBrokerService)",
                    Outcome.IGNORED,
                    "the broker runs on its own, not in the integration"),
            rule(
                    ".*TransactionManager|.*SpringTransactionPolicy|.*TransactionTemplate|.*UserTransaction\\w*",
                    Outcome.DIFFERENT,
                    "transactions are those of Quarkus (Narayana)"),
            rule(
                    ".*(PropertiesComponent|PropertyPlaceholderConfigurer|PropertySourcesPlaceholderConfigurer|PropertiesFactoryBean"
                            + "|BridgePropertyPlaceholderConfigurer|JasyptPropertiesParser)",
                    Outcome.CONVERTED,
                    ""),
            rule(
                    ".*(CamelHttpTransportServlet|OsgiServletRegisterer|ServletRegisterer|HttpRegistry\\w*|CamelNamespaceHandler"
                            + "|JBossPackageScanClassResolver|OsgiDefaultCamelContext)",
                    Outcome.IGNORED,
                    "belongs to the old container"),
            rule(
                    ".*(SimpleRegistry|DefaultTraceFormatter|Tracer|LoggingEventNotifier|PublishEventNotifier|DefaultManagementObjectNameStrategy"
                            + "|MetricsRoutePolicyFactory)",
                    Outcome.IGNORED,
                    "observation is that of the platform"));

    private static final Set<String> INFRASTRUCTURE = Set.of(
            "annotation-config",
            "annotation-driven",
            "component-scan",
            "enable-annotations",
            "enable",
            "load-time-weaver",
            "mbean-export",
            "mbean-server",
            "service",
            "type-converters",
            "alias",
            "bus",
            "script");
    private static final Set<String> PLACEHOLDERS = Set.of("property-placeholder", "properties", "cm-properties");
    private static final Set<String> BROKERS = Set.of("broker", "connectionFactory", "queue", "topic", "jms-server");

    private final Conversion conversion;
    private final Account account;
    private final LegacyBeans beans;

    BeanSettling(Conversion conversion, LegacyBeans beans) {
        this.conversion = conversion;
        this.account = conversion.account();
        this.beans = beans;
    }

    private record Rule(Pattern className, Outcome outcome, String reason) {}

    private static Rule rule(String className, Outcome outcome, String reason) {
        return new Rule(Pattern.compile(className), outcome, reason);
    }

    void settle(Element element) {
        if (account.unit(element).isEmpty()
                || account.unit(element).orElseThrow().outcome().isPresent()) {
            return;
        }
        if (element.is("bean") || element.is("reference") || element.is("jndi-lookup")) {
            bean(element);
        } else {
            other(element);
        }
    }

    private void bean(Element bean) {
        String className = LegacyBeans.className(bean);
        String id = bean.attribute("id").or(() -> bean.attribute("name")).orElse("");
        if (bean.is("jndi-lookup") || DataSources.is(bean, className)) {
            dataSource(bean, id);
        } else if (!Classes.library(className)) {
            own(bean, id, className);
        } else {
            library(bean, id, className);
        }
    }

    private void dataSource(Element bean, String id) {
        if (!id.isEmpty()) {
            DataSources.define(conversion, id, bean);
        }
        account.different(bean, "the data source is configured as quarkus.datasource, with the pool of Quarkus");
    }

    private void own(Element bean, String id, String className) {
        if (!beans.used(bean) && !id.isEmpty()) {
            conversion.placeholder(new Placeholder(id, className, Set.of(), Placeholder.Type.BEAN));
        }
        String what = className.isEmpty() ? "the bean" : "the class " + className;
        account.different(bean, what + " has to be moved over; a placeholder stands in its place");
    }

    private void library(Element bean, String id, String className) {
        for (Rule rule : RULES) {
            if (rule.className().matcher(className).matches()) {
                account.settle(bean, rule.outcome(), rule.reason());
                return;
            }
        }
        if (Classes.component(className).isPresent() && beans.used(bean) && plain(bean)) {
            account.different(bean, "the component is configured as camel.component in the properties");
        } else if (conversion.beans().containsKey(id)
                || (!id.isEmpty() && LibraryBeans.define(conversion, id, bean, className))) {
            account.converted(bean);
        } else if (className.matches("java\\.lang\\.\\w+Exception") && beans.used(bean)) {
            account.converted(bean);
        } else {
            account.stubbed(bean, "there is no rule for " + className + ": it has to be set up anew");
        }
    }

    private static boolean plain(Element bean) {
        return bean.children("property").stream()
                .allMatch(property -> LibraryBeans.value(property).isPresent());
    }

    private void other(Element element) {
        if (element.is("import")) {
            imported(element);
        } else if (PLACEHOLDERS.contains(element.name())) {
            account.converted(element);
        } else if (BROKERS.contains(element.name())) {
            account.ignored(element, "the broker runs on its own, not in the integration");
        } else if (element.is("embedded-database")) {
            dataSource(element, element.attribute("id", ""));
        } else if (element.is("initialize-database")) {
            account.different(element, "the database is set up by its migrations, not by the integration");
        } else if (element.is("cxfEndpoint")) {
            cxf(element);
        } else if (INFRASTRUCTURE.contains(element.name())) {
            account.ignored(element, "belongs to the old container; Quarkus finds beans by their annotations");
        } else {
            account.stubbed(
                    element, "there is no counterpart of " + element.qualifiedName() + ": it has to be set up anew");
        }
    }

    private void cxf(Element endpoint) {
        if (SoapEndpoints.secured(endpoint)) {
            account.stubbed(endpoint, "the interceptors of the CXF endpoint have to be set up anew");
        } else {
            account.different(endpoint, "its settings stand in the endpoints of the routes that use it");
        }
    }

    private void imported(Element element) {
        String resource = element.attribute("resource", "").replaceFirst("^[a-z*]+:", "");
        if (conversion.file(resource).isPresent()) {
            account.converted(element);
        } else {
            account.ignored(element, "the file " + resource + " is not in the sources");
        }
    }
}
