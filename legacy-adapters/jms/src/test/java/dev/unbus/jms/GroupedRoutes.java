package dev.unbus.jms;

import dev.unbus.delivery.BusinessKey;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;

/** Routes over {@code unbus-jms:} as an integration would write them. */
@ApplicationScoped
class GroupedRoutes extends RouteBuilder {

    static final String IN = "grouped.in";
    static final String OUT = "grouped.out";
    static final String KEYED_IN = "grouped.keyed.in";
    static final String KEYED_OUT = "grouped.keyed.out";
    static final String PARTS_IN = "grouped.parts.in";
    static final String LEFT = "grouped.parts.left";
    static final String RIGHT = "grouped.parts.right";
    static final String LEDGER_IN = "grouped.ledger.in";

    private final ReceivedText receivedText;
    private final FragileStep step;

    GroupedRoutes(ReceivedText receivedText, FragileStep step) {
        this.receivedText = receivedText;
        this.step = step;
    }

    @Override
    public void configure() {
        from("unbus-jms:queue:" + IN)
                .routeId("grouped")
                .process(receivedText)
                .setHeader(BusinessKey.HEADER, constant("key-1"))
                .to("unbus-jms:queue:" + OUT)
                .process(step::take)
                .id("fragile-grouped");

        from("unbus-jms:queue:" + KEYED_IN + "?slots=2").routeId("keyed").to("unbus-jms:queue:" + KEYED_OUT);

        from("unbus-jms:topic:grouped.topic?subscription=grouped")
                .routeId("subscribed")
                .toD("unbus-jms:queue:${header.target}");

        from("unbus-jms:queue:" + PARTS_IN)
                .routeId("parts")
                .split(body().tokenize(","))
                .filter(body().isNotEqualTo("skip"))
                .multicast()
                .to("unbus-jms:queue:" + LEFT, "unbus-jms:queue:" + RIGHT);

        from("unbus-jms:queue:" + LEDGER_IN)
                .routeId("ledger")
                .process(receivedText)
                .process(step::take)
                .to("unbus-ledger:any");
    }
}
