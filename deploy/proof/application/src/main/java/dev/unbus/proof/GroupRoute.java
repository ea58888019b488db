package dev.unbus.proof;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;

/** From source to sink by group commit. */
@ApplicationScoped
class GroupRoute extends RouteBuilder {

    static final String ID = "proof-group";

    private final ProofConfig config;

    GroupRoute(ProofConfig config) {
        this.config = config;
    }

    @Override
    public void configure() {
        // There, though at rest, beside a contender: what the descriptor declares of it is checked in any case.
        from(source())
                .routeId(ID)
                .autoStartup(config.contender() == Contender.GROUP)
                .process(NumberedText::mark)
                .id("mark")
                .to(sink())
                .id("send");
    }

    private String source() {
        return switch (config.pair().source()) {
            case JMS -> "unbus-jms:queue:" + config.source() + slots();
            case KAFKA -> "unbus-kafka:" + config.source() + slots();
            case FILE -> "unbus-file:" + config.source() + "?format=lines";
        };
    }

    private String slots() {
        return config.consumers().isPresent() ? "?slots=" + config.consumers().getAsInt() : "";
    }

    private String sink() {
        return switch (config.pair().sink()) {
            case JMS -> "unbus-jms:queue:" + config.sink();
            case KAFKA -> "unbus-kafka:" + config.sink();
            case DB -> "sql:" + insert() + "?dataSource=#groupDataSource";
        };
    }

    private String insert() {
        return "insert into %s (number, message_key) values (:#%s, :#%s)"
                .formatted(config.sink(), NumberedText.NUMBER_HEADER, NumberedText.KEY_HEADER);
    }
}
