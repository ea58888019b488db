package dev.unbus.benchmarks.start.boot;

import jakarta.jms.ConnectionFactory;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** One route from a queue to a topic, their names given to the process. */
@SpringBootApplication(proxyBeanMethods = false)
public class QueueToTopicApplication {

    /** Runs until it is asked to end. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(QueueToTopicApplication.class);
        application.setDefaultProperties(Map.of(
                "camel.main.run-controller",
                "true",
                "camel.component.kafka.brokers",
                System.getenv("KAFKA_BOOTSTRAP_SERVERS")));
        application.run(arguments);
    }

    @Bean
    ConnectionFactory connectionFactory() {
        return new ActiveMQConnectionFactory(System.getenv("QUARKUS_ARTEMIS_URL"));
    }

    @Bean
    RouteBuilder queueToTopic() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("jms:queue:{{start.source}}.0?transacted=true&lazyCreateTransactionManager=false"
                                + "&cacheLevelName=CACHE_CONSUMER")
                        .routeId("queue-to-topic")
                        .to("kafka:{{start.sink}}")
                        .id("publish");
            }
        };
    }
}
