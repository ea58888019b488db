package dev.unbus.esb.runtime.synapse;

/** The Camel language {@code synapse-condition}: a condition of Synapse's evaluator, as XML. */
public final class ConditionLanguage extends MediatorLanguage {

    @Override
    Evaluable read(Prolog configuration) {
        Condition condition = Condition.of(Configuration.of(configuration.text()));
        return exchange -> condition.holds(exchange, Address.of(exchange));
    }
}
