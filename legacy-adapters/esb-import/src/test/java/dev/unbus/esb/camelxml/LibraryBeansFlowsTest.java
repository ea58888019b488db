package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.apache.camel.component.dataset.SimpleDataSet;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.Test;

/** Beans of libraries and containers: declared anew, or as configuration of the platform, and what is said of them. */
class LibraryBeansFlowsTest {

    private static final String PROPERTIES = "src/main/resources/imported.properties";

    private static String withRoute(String beans, String steps) {
        return Spring.file(beans + "<camelContext xmlns=\"http://camel.apache.org/schema/spring\"><route id=\"r\">"
                + steps + "</route></camelContext>");
    }

    @Test
    void declaresABeanWithMapsReferencesAndInnerBeans() {
        try (Imported flow = Imported.of(
                withRoute(
                        """
                <bean id="orders" class="org.apache.camel.component.dataset.SimpleDataSet">
                  <property name="size" value="3"/>
                  <property name="defaultHeaders"><map><entry key="kind" value="test"/></map></property>
                </bean>
                <bean id="seen" class="org.apache.camel.processor.idempotent.FileIdempotentRepository">
                  <property name="fileStore"><bean class="java.io.File"><constructor-arg value="target/seen.dat"/></bean></property>
                </bean>
                """,
                        """
                <from uri="dataset:orders"/>
                <idempotentConsumer messageIdRepositoryRef="seen"><header>id</header><to uri="mock:new"/></idempotentConsumer>
                """))) {
            assertThat(flow.failures()).isEmpty();
            SimpleDataSet orders = flow.camel().getRegistry().lookupByNameAndType("orders", SimpleDataSet.class);
            assertThat(orders.getDefaultHeaders()).isEqualTo(Map.of("kind", "test"));
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
    }

    @Test
    void declaresListsMapsAndSetsThatStandOnTheirOwn() throws Exception {
        String beans =
                """
                <util:list id="shops"><value>a</value><value>${second.shop}</value></util:list>
                <util:list id="letters">%s</util:list>
                <util:map id="prices"><entry key="a.b" value="3"/><entry key="shops" value-ref="shops"/></util:map>
                <util:set id="kinds"><value>x</value><value>y</value><value>x</value></util:set>
                <bean id="orders" class="org.apache.camel.component.dataset.SimpleDataSet">
                  <property name="defaultHeaders" ref="prices"/>
                </bean>
                """
                        .formatted("abcdefghijkl".replaceAll("(.)", "<value>$1</value>"));
        String steps =
                """
                <from uri="direct:in"/>
                <transform><simple>${bean:shops?method=get(1)} ${bean:prices?method=get('a.b')} ${bean:kinds?method=size} \
                ${bean:orders?method=getDefaultHeaders} ${bean:letters?method=toString}</simple></transform>
                """;
        try (Imported flow =
                Imported.of(Map.of("flow.xml", withUtil(beans, steps), "resources/app.properties", "second.shop=b"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:in", "x", Map.of()))
                    .isEqualTo("b 3 2 {shops=[a, b], a.b=3} [a, b, c, d, e, f, g, h, i, j, k, l]");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).contains("its entries may come in another order");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
    }

    @Test
    void refusesCollectionsOfOtherThanTexts() {
        String list = "<util:list id='numbers' value-type='java.lang.Integer'><value>1</value></util:list>";
        String steps = "<from uri='direct:in'/><bean ref='numbers' method='size'/>";
        try (Imported flow = Imported.of(withUtil(list, steps))) {
            assertThat(Spring.reasons(flow, Outcome.STUBBED))
                    .containsOnly("the items of the list are java.lang.Integer: it has to be set up anew");
        }
    }

    @Test
    void findsTheBrokerOfSpringBootOrAsksForIt() {
        String route = Spring.context("<route><from uri='direct:in'/><to uri='activemq:orders'/></route>");
        String boot =
                """
                spring:
                  activemq: {broker-url: 'tcp://broker:61616?jms.useAsyncSend=true', user: orders, password: sesame}
                """;
        try (Imported configured = Imported.of(Map.of("flow.xml", route, "resources/application.yml", boot));
                Imported open = Imported.of(route)) {
            assertThat(configured.text(PROPERTIES))
                    .contains("quarkus.artemis.url=tcp://broker:61616\n", "quarkus.artemis.username=orders")
                    .doesNotContain("sesame");
            assertThat(Spring.reasons(configured, Outcome.DIFFERENT))
                    .containsExactly("the broker of spring.activemq is configured as quarkus.artemis.url:"
                            + " it has to be an Artemis");
            assertThat(Spring.reasons(open, Outcome.DIFFERENT))
                    .containsExactly("the sources do not say where the broker is: quarkus.artemis.url has to be set");
        }
    }

    private static String withUtil(String beans, String steps) {
        return withRoute(beans, steps).replaceFirst(">", " xmlns:util=\"http://www.springframework.org/schema/util\">");
    }

    @Test
    void keepsWhatIsAggregatedInLevelDb() {
        try (Imported flow = Imported.of(
                withRoute(
                        """
                <bean id="orders" class="org.apache.camel.component.hawtdb.HawtDBAggregationRepository">
                  <property name="repositoryName" value="orders"/>
                  <property name="persistentFileName" value="data/orders.dat"/>
                  <property name="bufferSize" value="4096"/>
                  <property name="recoveryInterval" value="3000"/>
                </bean>
                """,
                        """
                <from uri="direct:in"/>
                <aggregate strategyRef="merge" completionSize="3" aggregationRepositoryRef="orders">
                  <correlationExpression><header>id</header></correlationExpression>
                  <to uri="mock:all"/>
                </aggregate>
                """))) {
            assertThat(flow.text("src/main/resources/camel/beans.yaml"))
                    .contains("org.apache.camel.component.leveldb.LevelDBAggregationRepository", "sync: \"true\"")
                    .doesNotContain("bufferSize");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .contains("it is kept in LevelDB, in a folder of that name: what the old file holds is not read");
        }
    }

    @Test
    void refusesAPropertyThatTodaysClassHasNot() {
        try (Imported flow = Imported.of(withRoute(
                """
                <bean id="orders" class="org.apache.camel.component.dataset.SimpleDataSet"><property name="colour" value="red"/></bean>
                """,
                "<from uri=\"direct:a\"/><to uri=\"mock:b\"/>"))) {
            assertThat(Spring.reasons(flow, Outcome.STUBBED))
                    .containsExactly("today's org.apache.camel.component.dataset.SimpleDataSet has no property colour");
        }
    }

    @Test
    void declaresKeyStoresAndKeepsTheirPasswordsOut() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <sslContextParameters id="tls">
                  <keyManagers keyPassword="open-sesame">
                    <keyStore resource="keys.jks" password="open-sesame"/>
                  </keyManagers>
                  <secureSocketProtocols><secureSocketProtocol>TLSv1.3</secureSocketProtocol></secureSocketProtocols>
                </sslContextParameters>
                <route id="r"><from uri="direct:a"/><to uri="https://shop.example/orders?sslContextParameters=#tls"/></route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            SSLContextParameters tls =
                    flow.camel().getRegistry().lookupByNameAndType("tls", SSLContextParameters.class);
            assertThat(tls.getKeyManagers().getKeyStore().getResource()).isEqualTo("keys.jks");
            assertThat(tls.getSecureSocketProtocols().getSecureSocketProtocol()).containsExactly("TLSv1.3");
            flow.paths().forEach(path -> assertThat(flow.text(path)).doesNotContain("<password>open-sesame"));
            assertThat(flow.text(PROPERTIES))
                    .contains("bean.tls.keyManagers.keyPassword=${BEAN_TLS_KEYMANAGERS_KEYPASSWORD:}");
        }
    }

    @Test
    void configuresAComponentWithTheBeanThatHoldsItsSettings() {
        try (Imported flow = Imported.of(withRoute(
                """
                <bean id="salesforce" class="org.apache.camel.component.salesforce.SalesforceComponent">
                  <property name="loginConfig"><bean class="org.apache.camel.component.salesforce.SalesforceLoginConfig">
                    <property name="clientId" value="${sf.client}"/><property name="loginUrl" value="https://login.example"/>
                  </bean></property>
                </bean>
                """,
                "<from uri=\"direct:a\"/><to uri=\"salesforce:getVersions\"/>"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text(PROPERTIES)).contains("camel.component.salesforce.login-url=https://login.example");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.startsWith("the component is configured as camel.component.salesforce"));
        }
    }

    @Test
    void ignoresAComponentThatNoEndpointIsOf() {
        try (Imported flow = Imported.of(withRoute(
                "<bean id=\"sql\" class=\"org.apache.camel.component.sql.SqlComponent\"/>",
                "<from uri=\"direct:a\"/><to uri=\"mock:b\"/>"))) {
            assertThat(Spring.reasons(flow, Outcome.IGNORED))
                    .containsExactly("no endpoint of the project is of this component");
        }
    }

    private static final String BROKERS =
            """
            <bean id="first" class="org.apache.activemq.ActiveMQConnectionFactory">
              <property name="brokerURL" value="failover:(tcp://one:61616,tcp://two:61616)"/><property name="userName" value="ann"/>
              <property name="password" value="geheim"/>
            </bean>
            <bean id="jms" class="org.apache.camel.component.jms.JmsComponent"><property name="connectionFactory" ref="first"/></bean>
            <bean id="other" class="org.apache.activemq.camel.component.ActiveMQComponent">
              <property name="brokerURL" value="tcp://elsewhere:61616"/>
            </bean>
            """;

    @Test
    void configuresTheBrokerAndRefusesASecondOne() {
        try (Imported flow =
                Imported.of(withRoute(BROKERS, "<from uri=\"jms:in\"/><to uri=\"jms:out\"/><to uri=\"other:out\"/>"))) {
            assertThat(flow.text(PROPERTIES))
                    .contains("quarkus.artemis.url=tcp://one:61616", "quarkus.artemis.username=ann")
                    .doesNotContain("geheim", "elsewhere");
            assertThat(Spring.reasons(flow, Outcome.STUBBED))
                    .containsExactlyInAnyOrder(
                            "it leads to a second broker, tcp://elsewhere:61616; an integration knows one",
                            "it leads to a second broker, tcp://elsewhere:61616; an integration knows one");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .contains(
                            "the connection to the broker is configured as quarkus.artemis.url: the broker there has to be an "
                                    + "Artemis; further addresses for failover are left out");
        }
    }

    @Test
    void configuresDataSourcesWithTheValuesOfTheirKeys() {
        try (Imported flow = Imported.of(Map.of(
                "resources/camel.xml",
                withRoute(
                        """
                <bean id="shop" class="org.apache.commons.dbcp.BasicDataSource">
                  <property name="driverClassName" value="org.postgresql.Driver"/>
                  <property name="url" value="jdbc:postgresql://${db.host}/shop"/>
                  <property name="username" value="${db.user}"/><property name="password" value="geheim"/>
                </bean>
                """,
                        "<from uri=\"direct:a\"/><to uri=\"sql:select 1?dataSource=#shop\"/>"),
                "resources/shop.properties",
                "db.host=db.example\n"))) {
            assertThat(flow.text(PROPERTIES))
                    .contains(
                            "quarkus.datasource.shop.jdbc.url=jdbc:postgresql://db.example/shop",
                            "quarkus.datasource.shop.db-kind=postgresql")
                    .doesNotContain("geheim", "{{");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.endsWith("quarkus.datasource.shop.username has to be set"));
        }
    }

    @Test
    void writesWhatItSaysOfTheContext() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <streamCaching id="cache" spoolThreshold="65536"/>
                <properties><property key="CamelLogDebugBodyMaxChars" value="50"/></properties>
                <route id="r"><from uri="direct:a"/><to uri="log:a"/></route>
                """))) {
            assertThat(flow.text(PROPERTIES))
                    .contains(
                            "camel.main.stream-caching-spool-threshold=65536",
                            "camel.main.global-options[CamelLogDebugBodyMaxChars]=50");
        }
    }

    @Test
    void saysWhichKeysHaveNoValue() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="r"><from uri="direct:a"/>
                  <multicast stopOnException="{{halt}}"><to uri="mock:b"/></multicast>
                  <setHeader headerName="x"><constant>{{greeting}}</constant></setHeader>
                </route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .containsExactly(
                            "the sources do not say what halt is: it has to be set",
                            "the sources do not say what greeting is: it has to be set");
        }
    }
}
