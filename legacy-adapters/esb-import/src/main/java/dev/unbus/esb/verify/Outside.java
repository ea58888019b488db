package dev.unbus.esb.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** All that is outside of a verified integration: takes what routes send, and can give them messages. */
public final class Outside {

    private final Map<String, Processor> sources = new LinkedHashMap<>();
    private Answer answer = (uri, exchange) -> {};

    /** What answers in place of a system outside. */
    @FunctionalInterface
    public interface Answer {

        /**
         * Takes what is sent, and changes it into the answer.
         *
         * @param uri of the endpoint
         * @throws Exception as the system would have its client throw
         */
        void to(String uri, Exchange exchange) throws Exception;
    }

    /** Has all systems outside answer so. */
    public void answers(Answer with) {
        answer = with;
    }

    /** The route that receives from the first source whose URI begins so. */
    public Optional<Processor> source(String uri) {
        return sources.entrySet().stream()
                .filter(source -> source.getKey().startsWith(uri))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    void receives(String uri, Processor route) {
        sources.put(uri, route);
    }

    void sent(String uri, Exchange exchange) throws Exception {
        answer.to(uri, exchange);
    }
}
