package dev.unbus.benchmarks.start.plain;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.main.Main;

/**
 * As many routes as {@code start.routes} says, in one process: from the queues {@code <start.source>.0} and on to the topic
 * {@code start.sink}.
 */
public final class QueuesToTopic extends RouteBuilder {

    private QueuesToTopic() {}

    /** Runs until it is asked to end. */
    public static void main(String[] arguments) throws Exception { // as Camel's Main declares it
        Main main = new Main();
        main.bind("jms", JmsComponent.jmsComponentAutoAcknowledge(new ActiveMQConnectionFactory(broker())));
        main.addInitialProperty("camel.component.kafka.brokers", System.getenv("KAFKA_BOOTSTRAP_SERVERS"));
        main.configure().addRoutesBuilder(new QueuesToTopic());
        main.run();
    }

    private static String broker() {
        return System.getenv("QUARKUS_ARTEMIS_URL");
    }

    @Override
    public void configure() {
        for (int number = 0; number < Integer.getInteger("start.routes", 1); number++) {
            from("jms:queue:{{start.source}}." + number
                            + "?transacted=true&lazyCreateTransactionManager=false&cacheLevelName=CACHE_CONSUMER")
                    .routeId("queue-to-topic-" + number)
                    .to("kafka:{{start.sink}}")
                    .id("publish-" + number);
        }
    }
}
