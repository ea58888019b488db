package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What becomes of beans by their class alone. */
final class ClassRules {

    private static final List<Rule> RULES = List.of(
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
                            + "|BridgePropertyPlaceholderConfigurer)",
                    Outcome.CONVERTED,
                    ""),
            rule(SoapEndpoints.LOGGING.pattern(), Outcome.IGNORED, "messages are logged by the platform"),
            rule(".*JasyptPropertiesParser", Outcome.DIFFERENT, ContextConverter.ENCRYPTED),
            rule(
                    "org\\.osgi\\..*|.*(CamelHttpTransportServlet|OsgiServletRegisterer|ServletRegisterer|HttpRegistry\\w*|CamelNamespaceHandler"
                            + "|JBossPackageScanClassResolver|OsgiDefaultCamelContext)",
                    Outcome.IGNORED,
                    "belongs to the old container"),
            rule(
                    "org\\.apache\\.camel\\.spi\\.(ComponentResolver|DataFormatResolver|LanguageResolver)",
                    Outcome.IGNORED,
                    "Camel finds its parts on the class path"),
            rule(
                    "org\\.springframework\\.jmx\\..*|org\\.apache\\.camel\\.management\\..*|.*(SimpleRegistry|DefaultTraceFormatter|Tracer|LoggingEventNotifier|PublishEventNotifier|DefaultManagementObjectNameStrategy"
                            + "|MetricsRoutePolicyFactory)",
                    Outcome.IGNORED,
                    "observation is that of the platform"));

    private ClassRules() {}

    /**
     * A rule.
     *
     * @param className that it is for
     * @param outcome of the bean
     * @param reason of the outcome
     */
    record Rule(Pattern className, Outcome outcome, String reason) {}

    private static Rule rule(String className, Outcome outcome, String reason) {
        return new Rule(Pattern.compile(className), outcome, reason);
    }

    /** The first rule for a class. */
    static Optional<Rule> of(String className) {
        return RULES.stream()
                .filter(rule -> rule.className().matcher(className).matches())
                .findFirst();
    }
}
