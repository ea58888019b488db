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
                    "org\\.apache\\.activemq\\.(broker|network|store|security|usage|plugin|hooks)\\..*",
                    Outcome.DIFFERENT,
                    "belongs to the broker, which runs on its own: it has to be set there"),
            rule(
                    "org\\.apache\\.activemq\\.command\\.ActiveMQ(Queue|Topic)|com\\.ibm\\.mq\\.jms\\.MQ(Queue|Topic)",
                    Outcome.DIFFERENT,
                    "queues and topics have the names that endpoints say; Java that names them otherwise has to be moved over"),
            rule(
                    "org\\.springframework\\.jndi\\.JndiTemplate",
                    Outcome.DIFFERENT,
                    "nothing is looked up in a directory: what stood there is configured, as is said of it"),
            rule(
                    ".*TransactionManager|.*SpringTransactionPolicy|.*TransactionTemplate|.*UserTransaction\\w*"
                            + "|.*\\.(JotmFactoryBean|BitronixTransactionManager|TransactionManagerServices|TransactionManagerImpl)"
                            + "|.*\\.transaction\\.(manager|log)\\.\\w+|.*\\.RecoveryManager",
                    Outcome.DIFFERENT,
                    "transactions are those of Quarkus (Narayana)"),
            rule(
                    ".*(PropertiesComponent|PropertyPlaceholderConfigurer|PropertySourcesPlaceholderConfigurer|PropertiesFactoryBean"
                            + "|BridgePropertyPlaceholderConfigurer)",
                    Outcome.CONVERTED,
                    ""),
            rule(SoapEndpoints.LOGGING.pattern(), Outcome.IGNORED, "messages are logged by the platform"),
            rule(
                    RestEntities.PROVIDERS,
                    Outcome.DIFFERENT,
                    "objects are read and written where a route takes or gives them; no server asks for it"),
            rule(
                    "org\\.(h2\\.tools|hsqldb)\\.Server",
                    Outcome.IGNORED,
                    "the database runs on its own, not in the integration"),
            rule(
                    "org\\.apache\\.camel\\.impl\\.\\w*UuidGenerator",
                    Outcome.DIFFERENT,
                    "the ids of exchanges are those that Camel makes today"),
            rule(
                    "org\\.springframework\\.transaction\\.interceptor\\.Transaction\\w+",
                    Outcome.DIFFERENT,
                    "transactions are those of Quarkus (Narayana); methods in Java have to ask for them with @Transactional"),
            rule(
                    "org\\.springframework\\.jdbc\\.datasource\\.init\\..*",
                    Outcome.DIFFERENT,
                    "the database is set up by its migrations, not by the integration"),
            rule(
                    "org\\.springframework\\.aop\\.framework\\.autoproxy\\..*",
                    Outcome.DIFFERENT,
                    "aspects in Java have to be moved over, as interceptors of Quarkus"),
            rule(
                    "org\\.(eclipse|mortbay)\\..*(QueuedThreadPool|SelectChannelConnector|ServerConnector|StatisticsHandler)",
                    Outcome.DIFFERENT,
                    "the integration has one HTTP server, whose port and threads have to be set: quarkus.http"),
            rule(
                    "org\\.apache\\.camel\\..*\\.DefaultStreamCachingStrategy",
                    Outcome.DIFFERENT,
                    "streams are cached as Camel does by itself: camel.main.stream-caching options have to be set"),
            rule(
                    "org\\.apache\\.camel\\.impl\\.(\\w+PackageScanClassResolver|DefaultClassResolver|JndiRegistry|DefaultInflightRepository"
                            + "|\\w*FactoryFinderResolver)|.*\\.OsgiComponentResolver|.*\\.WebSpherePackageScanClassResolver",
                    Outcome.IGNORED,
                    "Camel Quarkus brings its own"),
            rule(
                    "org\\.apache\\.camel\\.impl\\.DefaultExecutorService(Manager|Strategy)",
                    Outcome.DIFFERENT,
                    "the pools of threads are Camel's own"),
            rule(
                    "org\\.apache\\.camel\\.processor\\.interceptor\\.Delayer",
                    Outcome.DIFFERENT,
                    "the pause before each step is left out"),
            rule(
                    "org\\.springframework\\.jms\\.support\\.destination\\..*",
                    Outcome.DIFFERENT,
                    "queues and topics have the names that endpoints say; nothing looks them up"),
            rule(
                    "org\\.apache\\.(commons\\.httpclient|http)\\..*(ConnectionManager|ConnectionManagerParams)",
                    Outcome.DIFFERENT,
                    "the HTTP client pools connections as it does by itself"),
            rule(".*\\.CamelProxyFactoryBean", Outcome.DIFFERENT, ContextConverter.PROXY),
            rule(
                    ".*(Servlet|ServletContextListener|\\.HttpServletDispatcher|AnnotationBeanPostProcessor|ExceptionTranslationPostProcessor|\\.ServletContextAttributeExporter|\\.CamelBeanPostProcessor|\\.SpringCamelContext"
                            + "|\\.Log4jConfigurer|\\.CustomEditorConfigurer|\\.SpringBus)|org\\.springframework\\.web\\.servlet\\..*"
                            + "|org\\.apache\\.karaf\\.jaas\\..*",
                    Outcome.IGNORED,
                    "belongs to the old container"),
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
                    "org\\.springframework\\.jmx\\..*|org\\.jolokia\\..*|javax\\.management\\..*|java\\.lang\\.management\\..*|.*\\.(PerformanceMonitorInterceptor|RmiRegistryFactoryBean)"
                            + "|org\\.apache\\.camel\\.processor\\.interceptor\\.(DefaultTraceInterceptorFactory|Debugger|BacklogDebugger|BacklogTracer)"
                            + "|.*\\.(DefaultDebugger|DefaultMessageHistoryFactory|MicrometerRoutePolicyFactory|MicrometerMessageHistoryFactory)|org\\.apache\\.camel\\.management\\..*|.*(SimpleRegistry|DefaultTraceFormatter|Tracer|LoggingEventNotifier|PublishEventNotifier|DefaultManagementObjectNameStrategy"
                            + "|MetricsRoutePolicyFactory|MetricsMessageHistoryFactory|\\.TraceFormatter|DefaultManagementNameStrategy)",
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
