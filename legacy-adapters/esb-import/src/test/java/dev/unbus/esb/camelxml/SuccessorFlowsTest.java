package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Components, data formats and load balancers that were taken away or renamed since Camel 2, as imported. */
class SuccessorFlowsTest {

    private static Imported route(String beans, String steps) {
        return Imported.of(
                Spring.file(beans + "<camelContext xmlns=\"http://camel.apache.org/schema/spring\"><route id=\"r\">"
                        + "<from uri=\"direct:a\"/>" + steps + "</route></camelContext>"));
    }

    @Test
    void sendsToTheSuccessorOfAComponent() throws Exception {
        String[][] successors = {
            {
                "mqtt:x?host=tcp://h:1883&amp;publishTopicName=t&amp;qualityOfService=ExactlyOnce",
                "paho:t?brokerUrl=tcp://h:1883&qos=2"
            },
            {"hazelcast:map:orders", "hazelcast-map:orders"},
            {"aws-sqs:q?region=US_EAST_1&amp;amazonSQSClient=#c", "aws2-sqs:q?"},
            {"metrics:meter:orders?mark=2", "micrometer:counter:orders?increment=2"},
            {"elasticsearch-rest:c?operation=Index&amp;indexName=i", "elasticsearch:c?operation=Index&indexName=i"},
            {"twitter:timeline/user?user=camel", "twitter-timeline:user"},
        };
        for (String[] pair : successors) {
            try (Imported flow = route("", "<to uri=\"" + pair[0] + "\"/>")) {
                assertThat(flow.failures()).as(pair[0]).isEmpty();
                flow.request("direct:a", "x", Map.of());
                assertThat(flow.sent).as(pair[0]).hasSize(1);
                assertThat(flow.sent.get(0)).startsWith(pair[1]);
            }
        }
    }

    @Test
    void saysThatElasticsearchIsAskedOtherwise() {
        for (String old : new String[] {"elasticsearch", "elasticsearch5", "elasticsearch-rest"}) {
            try (Imported flow = route("", "<to uri=\"" + old + ":local?indexName=i\"/>")) {
                assertThat(flow.failures()).isEmpty();
                assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                        .anyMatch(reason -> reason.contains("Elasticsearch was written anew"));
            }
        }
    }

    @Test
    void speaksToRabbitWithTheConnectionThatTheEndpointNamed() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <route id="r"><from uri="rabbitmq://mq.example:5673/orders?queue=in&amp;username=ann&amp;password=geheim&amp;durable=false"/>
                <to uri="mock:b"/></route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text("src/main/resources/camel/route-r.yaml"))
                    .contains("spring-rabbitmq:orders?queues=in")
                    .contains("arg.queue.durable=false");
            assertThat(flow.text("src/main/resources/camel/beans.yaml"))
                    .contains("addresses: mq.example:5673")
                    .doesNotContain("geheim");
        }
    }

    @Test
    void listensToATopicOfSalesforceByTheNameOfTheOperation() {
        try (Imported flow = Imported.of(Spring.context(
                "<route id=\"r\"><from uri=\"salesforce:News?sObjectName=News__c\"/><to uri=\"mock:b\"/></route>"))) {
            assertThat(flow.text("src/main/resources/camel/route-r.yaml")).contains("salesforce:subscribe:News");
        }
    }

    @Test
    void convertsTextInPlaceOfTheFormatForText() throws Exception {
        try (Imported flow = route(
                "",
                "<marshal><string charset=\"UTF-8\"/></marshal><unmarshal><string charset=\"ISO-8859-1\"/></unmarshal>")) {
            assertThat(flow.answer("direct:a", "\u00e9", Map.of())).isEqualTo("\u00c3\u00a9");
        }
    }

    @Test
    void readsDataFormatsThatAreBeans() {
        try (Imported flow = route(
                """
                <bean id="json" class="org.apache.camel.component.gson.GsonDataFormat"><property name="prettyPrint" value="true"/></bean>
                """,
                "<marshal ref=\"json\"/>")) {
            assertThat(flow.text("src/main/resources/camel/route-r.yaml"))
                    .contains("library: Gson", "prettyPrint: \"true\"");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
        }
    }

    @Test
    void asksForDataFormatsBalancersAndComparatorsOfTheProject() {
        try (Imported flow = route(
                """
                <bean id="own" class="com.acme.OwnFormat"/><bean id="fair" class="com.acme.Fair"/><bean id="byDate" class="com.acme.ByDate"/>
                """,
                """
                <sort comparatorRef="byDate"><simple>${body}</simple></sort>
                <loadBalance ref="fair"><to uri="mock:x"/><to uri="mock:y"/></loadBalance>
                <marshal ref="own"/>
                """)) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .contains("the class com.acme.Fair has to be moved over; a placeholder stands in its place");
        }
    }

    @Test
    void waitsForAggregatesWithAPoolThatCanWait() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <threadPool id="few" threadName="few" poolSize="2" maxPoolSize="2"/>
                <route id="r"><from uri="direct:a"/>
                  <aggregate strategyRef="latest" completionTimeout="500" timeoutCheckerExecutorServiceRef="few">
                    <correlationExpression><header>id</header></correlationExpression><to uri="mock:b"/>
                  </aggregate></route>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text("src/main/resources/camel/beans.yaml")).contains("newScheduledThreadPool");
        }
    }

    @Test
    void keepsTheGroupOfAKafkaSourceAndConfiguresItsBrokers() {
        try (Imported flow = Imported.of(
                Spring.context(
                        "<route id=\"r\"><from uri=\"kafka:orders?brokers=k1:9092&amp;groupId=shop\"/><to uri=\"mock:b\"/></route>"))) {
            assertThat(flow.text("src/main/resources/camel/route-r.yaml"))
                    .contains("unbus-kafka:orders?groupId=shop&autoOffsetReset=latest");
            assertThat(flow.text("src/main/resources/imported.properties")).contains("kafka.bootstrap.servers=k1:9092");
        }
    }

    @Test
    void asksForOptionsThatCamelAsksForNow() {
        try (Imported flow = route("", "<to uri=\"weather:here?location=Ulm&amp;appid=1\"/>")) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("Camel 4 asks for the option geolocationAccessKey of weather"));
        }
    }

    @Test
    void takesWhatSpringBootSaidOfAComponent() {
        try (Imported flow = Imported.of(
                Map.of(
                        "resources/camel.xml",
                        Spring.context(
                                "<route id=\"r\"><from uri=\"direct:a\"/><to uri=\"salesforce:getVersions\"/></route>"),
                        "resources/application.properties",
                        """
                camel.component.salesforce.login-url=https://login.example
                camel.component.salesforce.client-id=me
                camel.component.salesforce.colour=red
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.text("src/main/resources/imported.properties"))
                    .contains("camel.component.salesforce.login-url=https://login.example")
                    .doesNotContain("colour");
        }
    }
}
