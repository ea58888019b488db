package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beans of libraries that are there for another one, and those that the platform has settings for. */
class PartsOfBeansFlowsTest {

    private static final String PROPERTIES = "src/main/resources/imported.properties";

    private static Imported of(String beans, String from, String to) {
        return Imported.of(Spring.file(beans + "<camelContext xmlns='http://camel.apache.org/schema/spring'><route>"
                + "<from uri='" + from + "'/><to uri='" + to + "'/></route></camelContext>"));
    }

    private static String broker(String part, String property) {
        return "<bean id='it' class='" + part
                + "'/><bean id='factory' class='org.apache.activemq.ActiveMQConnectionFactory'>"
                + "<property name='brokerURL' value='tcp://b:61616'/><property name='" + property
                + "' ref='it'/></bean>"
                + "<bean id='activemq' class='org.apache.activemq.camel.component.ActiveMQComponent'>"
                + "<property name='connectionFactory' ref='factory'/></bean>";
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.activemq.RedeliveryPolicy, redeliveryPolicy",
        "org.apache.activemq.ActiveMQPrefetchPolicy, prefetchPolicy"
    })
    void ofTheConnectionAreSaidToBeTheBrokers(String className, String property) {
        try (Imported flow = of(broker(className, property), "activemq:a", "mock:a")) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .contains("what it sets has to be set at the broker, or in quarkus.artemis.url");
        }
    }

    @Test
    void ofTheConnectionAreMissingWhereTheySeeMessages() {
        String beans = broker("org.apache.activemq.MessageTransformerSupport", "transformer");
        try (Imported flow = of(beans, "activemq:a", "mock:a")) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("bean");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name='configuration' ref='settings'/>", "name='x' value='y'/><constructor-arg ref='settings'/>"
            })
    void ofADataSourceAreTakenInWithIt(String reference) {
        String beans =
                """
                <bean id="settings" class="com.zaxxer.hikari.HikariConfig">
                  <property name="jdbcUrl" value="jdbc:postgresql://db.example/shop"/><property name="username" value="ann"/>
                </bean>
                <bean id="shop" class="com.zaxxer.hikari.HikariDataSource"><property %s</bean>
                """
                        .formatted(reference);
        try (Imported flow = of(beans, "direct:a", "sql:select 1?dataSource=#shop")) {
            assertThat(flow.text(PROPERTIES))
                    .contains(
                            "quarkus.datasource.shop.jdbc.url=jdbc:postgresql://db.example/shop",
                            "quarkus.datasource.shop.username=ann");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
    }

    @Test
    void lookThroughTheProxiesOfADataSource() {
        String beans =
                """
                <bean id="real" class="org.postgresql.ds.PGSimpleDataSource"><property name="databaseName" value="shop"/></bean>
                <bean id="shop" class="org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy">
                  <constructor-arg ref="real"/>
                </bean>
                """;
        try (Imported flow = of(beans, "direct:a", "sql:select 1?dataSource=#shop")) {
            assertThat(flow.text(PROPERTIES))
                    .contains("quarkus.datasource.shop.jdbc.url=jdbc:postgresql://localhost/shop");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
    }

    @Test
    void areLeftToJavaWithWhatNeedsThem() {
        String beans =
                """
                <bean id="pool" class="redis.clients.jedis.JedisPoolConfig"/>
                <bean id="connections" class="org.springframework.data.redis.connection.jedis.JedisConnectionFactory">
                  <property name="poolConfig" ref="pool"/>
                </bean>
                <bean id="template" class="org.springframework.data.redis.core.RedisTemplate">
                  <property name="connectionFactory" ref="connections"/>
                </bean>
                """;
        try (Imported flow = of(beans, "direct:a", "mock:a")) {
            assertThat(Spring.kinds(flow, Outcome.IGNORED)).containsExactly("bean", "bean", "bean");
        }
    }

    @Test
    void areMissingWhereARouteNeedsWhatNeedsThem() {
        String beans =
                """
                <bean id="access" class="org.springframework.security.access.vote.AffirmativeBased"/>
                <bean id="guard" class="org.apache.camel.component.spring.security.SpringSecurityAuthorizationPolicy">
                  <property name="accessDecisionManager" ref="access"/>
                </bean>
                """;
        try (Imported flow = Imported.of(
                Spring.file(
                        beans + "<camelContext xmlns='http://camel.apache.org/schema/spring'>"
                                + "<route><from uri='direct:a'/><policy ref='guard'><to uri='mock:a'/></policy></route></camelContext>"))) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).contains("bean", "policy");
            assertThat(Spring.kinds(flow, Outcome.IGNORED)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "org.springframework.jndi.JndiTemplate, DIFFERENT",
        "org.apache.activemq.security.SimpleAuthenticationPlugin, DIFFERENT",
        "org.apache.activemq.command.ActiveMQQueue, DIFFERENT",
        "org.springframework.transaction.interceptor.TransactionInterceptor, DIFFERENT",
        "org.springframework.jdbc.datasource.init.DataSourceInitializer, DIFFERENT",
        "org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator, DIFFERENT",
        "org.eclipse.jetty.util.thread.QueuedThreadPool, DIFFERENT",
        "org.apache.camel.impl.DefaultStreamCachingStrategy, DIFFERENT",
        "org.springframework.dao.annotation.PersistenceExceptionTranslationPostProcessor, IGNORED",
        "org.apache.camel.impl.DefaultPackageScanClassResolver, IGNORED",
        "org.apache.camel.processor.interceptor.Debugger, IGNORED",
        "org.jolokia.jvmagent.spring.SpringJolokiaAgent, IGNORED",
        "org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler, IGNORED",
        "org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor, IGNORED",
        "org.apache.camel.component.jms.PassThroughJmsKeyFormatStrategy, IGNORED"
    })
    void ofThePlatformAreSaid(String className, Outcome outcome) {
        try (Imported flow = of("<bean id='it' class='" + className + "'/>", "direct:r", "mock:a")) {
            assertThat(Spring.kinds(flow, outcome)).containsExactly("bean");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.jolokia.org/jolokia-spring/schema/config, agent, IGNORED",
        "http://activemq.apache.org/schema/core, redeliveryPolicy, DIFFERENT",
        "http://activemq.apache.org/schema/core, pooledConnectionFactory, DIFFERENT",
        "http://www.ryantenney.com/schema/metrics, metric-registry, IGNORED",
        "http://aries.apache.org/xmlns/jpa/v1.1.0, unit, DIFFERENT",
        "http://aries.apache.org/blueprint/xmlns/transactions/v1.2.0, transaction, DIFFERENT",
        "http://www.jasypt.org/schema/encryption, string-encryptor, DIFFERENT",
        "http://www.springframework.org/schema/mvc, resources, DIFFERENT",
        "http://www.springframework.org/schema/rabbit, direct-exchange, DIFFERENT",
        "http://www.springframework.org/schema/osgi, list, IGNORED"
    })
    void ofOtherNamespacesAreSaid(String namespace, String name, Outcome outcome) {
        String element = "<it:" + name + " xmlns:it='" + namespace + "' id='it'/>";
        try (Imported flow = of(element, "direct:r", "mock:a")) {
            assertThat(Spring.kinds(flow, outcome)).containsExactly("it:" + name);
        }
    }

    @Test
    void ofOneSchemeStandInTheEndpointsWhereTheyAreSetDifferently() {
        String beans =
                """
                <bean id="shop" class="org.h2.jdbcx.JdbcDataSource"><property name="url" value="jdbc:h2:mem:shop"/></bean>
                <bean id="store" class="org.h2.jdbcx.JdbcDataSource"><property name="url" value="jdbc:h2:mem:store"/></bean>
                <bean id="old" class="org.apache.camel.component.sql.SqlComponent"><property name="dataSource" ref="shop"/></bean>
                <bean id="new" class="org.apache.camel.component.sql.SqlComponent"><property name="dataSource" ref="store"/></bean>
                """;
        try (Imported flow = of(beans, "old:select 1", "new:select 2")) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(flow.camel().getEndpoints())
                    .extracting(Object::toString)
                    .anyMatch(uri -> uri.contains("1?dataSource=#shop"))
                    .anyMatch(uri -> uri.contains("2?dataSource=#store"));
            assertThat(flow.text(PROPERTIES)).doesNotContain("camel.component.sql");
        }
    }

    @Test
    void ofOneSchemeAreMissingWhereEndpointsHaveNotTheirSettings() {
        String beans =
                """
                <bean id="few" class="org.apache.camel.component.seda.SedaComponent"><property name="queueSize" value="5"/></bean>
                <bean id="many" class="org.apache.camel.component.seda.SedaComponent"><property name="queueSize" value="50"/></bean>
                """;
        try (Imported flow = of(beans, "few:a", "many:b")) {
            assertThat(Spring.reasons(flow, Outcome.STUBBED))
                    .contains("another component of the scheme seda is set differently");
        }
    }

    @Test
    void ofAComponentMaySayHowMuchQueuesHold() {
        String seda = "<bean id='seda' class='org.apache.camel.component.seda.SedaComponent'>"
                + "<property name='queueSize' value='5'/></bean>";
        try (Imported flow = of(seda, "direct:r", "seda:a")) {
            assertThat(flow.text(PROPERTIES)).contains("camel.component.seda.queue-size=5");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
    }

    @Test
    void ofAComponentThatRunItsThreadsAreLeftOut() {
        String beans =
                """
                <bean id="threads" class="org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor"/>
                <bean id="jms" class="org.apache.camel.component.jms.JmsComponent"><property name="taskExecutor" ref="threads"/></bean>
                """;
        try (Imported flow = of(beans, "jms:a", "mock:a")) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).contains("the component has threads of its own");
        }
    }

    @Test
    void areFoundAsDataSourcesByTheTypeOfALookup() {
        String bean =
                """
                <bean id="shop" class="org.springframework.jndi.JndiObjectFactoryBean">
                  <property name="jndiName" value="java:comp/env/shop"/><property name="expectedType" value="javax.sql.DataSource"/>
                </bean>
                """;
        try (Imported flow = of(bean, "direct:r", "sql:select 1?dataSource=#shop")) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.endsWith("quarkus.datasource.shop.jdbc.url has to be set"));
        }
    }

    @Test
    void ofSeveralComponentsAreTheOneOfTheirName() {
        String mail = "<bean id='smtp' class='org.apache.camel.component.mail.MailComponent'/>";
        try (Imported flow = of(mail, "direct:r", "smtp://mail.example?to=ann@mail.example")) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
    }
}
