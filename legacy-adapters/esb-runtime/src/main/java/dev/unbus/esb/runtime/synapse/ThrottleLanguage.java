package dev.unbus.esb.runtime.synapse;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * The Camel language {@code synapse-throttle}: the condition of the {@code throttle} mediator, which holds when its policy lets the
 * message pass. The text is the policy; mediators of one {@code declare id "…";} share their places. What was let in leaves its place
 * when the sequence that it was let into ends.
 */
public final class ThrottleLanguage extends MediatorLanguage {

    /**
     * Checks that a policy is understood.
     *
     * @throws IllegalArgumentException when it is not, with the reason
     */
    public static void check(String policy) {
        ThrottlePolicy.of(policy, Clock.systemUTC());
    }

    @Override
    Evaluable read(Prolog configuration) {
        ThrottlePolicy policy = ThrottlePolicy.of(configuration.text(), Clock.systemUTC());
        AtomicInteger places = places(configuration.value("id", ""), policy.places());
        return exchange -> (policy.places() < 1 || takesPlace(exchange, places)) && policy.lets(exchange);
    }

    private AtomicInteger places(String id, int most) {
        String name = "synapse-throttle-" + id;
        AtomicInteger known = getCamelContext().getRegistry().lookupByNameAndType(name, AtomicInteger.class);
        if (known != null) {
            return known;
        }
        AtomicInteger places = new AtomicInteger(most);
        getCamelContext().getRegistry().bind(name, places);
        return places;
    }

    private static boolean takesPlace(Exchange exchange, AtomicInteger places) {
        boolean free = places.getAndDecrement() > 0;
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                places.incrementAndGet();
            }

            @Override
            public boolean allowHandover() {
                return false;
            }
        });
        return free;
    }
}
