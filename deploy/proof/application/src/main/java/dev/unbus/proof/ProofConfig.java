package dev.unbus.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** Which route runs; keys begin with {@code proof}. */
@ConfigMapping(prefix = "proof")
interface ProofConfig {

    /** Source and sink, such as {@code jms-kafka}. */
    @WithDefault("jms-kafka")
    Ends pair();

    /** Who delivers: {@code group}, {@code camel-transacted} or {@code camel-auto}. */
    @WithDefault("group")
    Contender contender();

    /** How many consume in parallel: slots, JMS consumers or Kafka consumers; the component's own default when not given. */
    OptionalInt consumers();

    /** The queue, topic or folder that is read. */
    @WithDefault("proof.in")
    String source();

    /** The queue, topic or table that is written. */
    @WithDefault("proof.out")
    String sink();
}
