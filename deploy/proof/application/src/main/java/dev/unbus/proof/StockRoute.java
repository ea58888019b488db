package dev.unbus.proof;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.camel.model.ProcessorDefinition;

/** From source to sink as a careful user of Camel's own components does it. */
@ApplicationScoped
class StockRoute extends RouteBuilder {

    static final String ID = "proof-stock";

    private final ProofConfig config;
    private final StockEndpoints endpoints;

    StockRoute(ProofConfig config) {
        this.config = config;
        this.endpoints = new StockEndpoints(config);
    }

    @Override
    public void configure() {
        if (config.contender() == Contender.GROUP) {
            return;
        }
        ProcessorDefinition<?> route = from(endpoints.source()).routeId(ID).routeConfigurationId(NoPolicy.ID);
        if (config.pair().source() == Ends.Source.FILE) {
            route = route.split(body().tokenize("\n")).streaming().stopOnException();
        }
        boolean commits =
                config.pair().source() == Ends.Source.KAFKA && config.contender() == Contender.CAMEL_TRANSACTED;
        if (commits) {
            route.setProperty(KafkaConstants.MANUAL_COMMIT, header(KafkaConstants.MANUAL_COMMIT));
        }
        route.process(NumberedText::mark).id("mark-stock").to(endpoints.sink()).id("send-stock");
        if (commits) {
            route.process(exchange -> exchange.getProperty(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class)
                            .commit())
                    .id("commit-stock");
        }
    }
}
