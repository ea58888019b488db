package dev.unbus.proof;

/** The addresses of Camel's own components, with the options that a careful user sets. */
final class StockEndpoints {

    private final ProofConfig config;
    private final boolean transacted;
    private final int consumers;

    StockEndpoints(ProofConfig config) {
        this.config = config;
        this.transacted = config.contender() == Contender.CAMEL_TRANSACTED;
        this.consumers = config.consumers().orElse(1);
    }

    String source() {
        return switch (config.pair().source()) {
            case JMS ->
                "jms:queue:%s?concurrentConsumers=%d&cacheLevelName=CACHE_CONSUMER&transacted=%s&acknowledgementModeName=%s"
                        .formatted(
                                config.source(),
                                consumers,
                                transacted,
                                transacted ? "SESSION_TRANSACTED" : "AUTO_ACKNOWLEDGE");
            case KAFKA ->
                "kafka:%s?consumersCount=%d&autoCommitEnable=%s&allowManualCommit=%s&breakOnFirstError=%s"
                        .formatted(config.source(), consumers, !transacted, transacted, transacted);
            case FILE -> "file:%s?delete=true&readLock=rename&initialDelay=0&delay=100".formatted(config.source());
        };
    }

    String sink() {
        return switch (config.pair().sink()) {
            case JMS -> "jms:queue:" + config.sink();
            // Synchronous, since a manual commit is for the thread that polls.
            case KAFKA -> "kafka:" + config.sink() + "?synchronous=true";
            case DB ->
                throw new IllegalArgumentException("proof.contender=group is the only one that writes to a table");
        };
    }
}
