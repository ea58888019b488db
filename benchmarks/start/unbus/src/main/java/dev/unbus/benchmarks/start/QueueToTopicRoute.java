package dev.unbus.benchmarks.start;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;

/** From a queue to a topic, their names given to the process. */
@ApplicationScoped
class QueueToTopicRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("unbus-jms:queue:{{start.source}}.0")
                .routeId("queue-to-topic")
                .to("unbus-kafka:{{start.sink}}")
                .id("publish");
    }
}
