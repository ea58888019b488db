package dev.unbus.esb.runtime.mule3;

import dev.unbus.esb.runtime.mule.RouteVariables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Gathers messages as a list of their payloads, in the order in which they were sent; the first failure is that of the whole. */
public final class Collected implements AggregationStrategy {

    private static final String PAYLOADS = "MuleCollected";

    @Override
    public @Nullable Exchange aggregate(@Nullable Exchange gathered, Exchange one) {
        return aggregate(gathered, one, one);
    }

    @Override
    public @Nullable Exchange aggregate(@Nullable Exchange gathered, Exchange one, Exchange input) {
        Exchange result = gathered == null ? one : gathered;
        RouteVariables variables = RouteVariables.of(result, gathered == null ? input : null);
        Map<Integer, Object> payloads = payloads(result, gathered == null);
        int index = index(one, payloads.size());
        payloads.put(index, one.getMessage().getBody());
        variables.changed(one, index);
        if (gathered != null && one.getException() != null && gathered.getException() == null) {
            gathered.setException(one.getException());
        }
        return result;
    }

    private static Integer index(Exchange one, int otherwise) {
        Integer sent = one.getProperty(Exchange.MULTICAST_INDEX, Integer.class);
        if (sent == null) {
            sent = one.getProperty(Exchange.SPLIT_INDEX, Integer.class);
        }
        return sent == null ? otherwise : sent;
    }

    @Override
    public void onCompletion(@Nullable Exchange gathered) {
        if (gathered != null) {
            List<Object> list = new ArrayList<>(payloads(gathered, false).values());
            gathered.getMessage().setBody(list);
            gathered.getMessage().removeHeader(Exchange.CONTENT_TYPE);
            gathered.removeProperty(PAYLOADS);
            RouteVariables.of(gathered, null).put(gathered, false);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<Integer, Object> payloads(Exchange exchange, boolean fresh) {
        Map<Integer, Object> known = fresh ? null : exchange.getProperty(PAYLOADS, Map.class);
        if (known == null) {
            known = new TreeMap<>();
            exchange.setProperty(PAYLOADS, known);
        }
        return known;
    }
}
