package dev.unbus.jms;

import dev.unbus.delivery.BusinessKey;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;

/** Routes as an integration would write them, around a step that tests can make fail. */
@ApplicationScoped
class ProbedRoutes extends RouteBuilder {

    static final String IN = "probed.in";
    static final String OUT = "probed.out";
    static final String GIVEN_BACK = "probed.given-back";

    private final ReceivedText receivedText;
    private final FragileStep step;

    ProbedRoutes(ReceivedText receivedText, FragileStep step) {
        this.receivedText = receivedText;
        this.step = step;
    }

    @Override
    public void configure() {
        from("jms:queue:" + IN)
                .routeId("probed")
                .process(receivedText)
                .setHeader(BusinessKey.HEADER, constant("key-1"))
                .process(step::take)
                .id("fragile")
                .to("jms:queue:" + OUT);

        from("jms:queue:" + GIVEN_BACK)
                .routeId("given-back")
                .errorHandler(noErrorHandler())
                .to("jms:queue:" + OUT)
                .process(step::take);
    }
}
