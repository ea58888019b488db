package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interceptors of addresses with a pattern, as imported. */
class EndpointPatternsFlowsTest {

    private static Imported intercepted(String pattern, String to) {
        return Imported.of(Spring.context("<interceptSendToEndpoint uri='" + pattern
                + "' skipSendToOriginalEndpoint='true'><setBody><constant>caught</constant></setBody>"
                + "</interceptSendToEndpoint><route id='r'><from uri='direct:r'/><to uri='" + to + "'/></route>"));
    }

    @ParameterizedTest
    @CsvSource({
        "http4:*, http4://h.example.org/x",
        "http4://h.example.*, http4://h.example.org/x",
        "http*, http://h.example.org/x",
        "jms:*, jms:orders",
        "activemq:queue:ord*, activemq:orders",
        "activemq:ord*, activemq:orders",
        "jms:.*, jms:orders?exchangePattern=InOut",
        "netty4:.*, netty4:tcp://h:7000?textline=true",
        "seda:a*, seda:abc"
    })
    void findTheAddressesOfToday(String pattern, String to) throws Exception {
        try (Imported flow = intercepted(pattern, to)) {
            assertThat(flow.answer("direct:r", "x", Map.of())).as(pattern).isEqualTo("caught");
            assertThat(flow.sent).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"jms:other*, jms:orders", "http4:other*, http4://h.example.org/x"})
    void leaveOthersAlone(String pattern, String to) throws Exception {
        try (Imported flow = intercepted(pattern, to)) {
            flow.request("direct:r", "x", Map.of());
            assertThat(flow.sent).hasSize(1);
        }
    }

    @Test
    void areSaidToBeForAddressesAsTheyWere() {
        try (Imported flow = intercepted("(http4|jms):.*", "mock:a")) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("addresses as they were"));
        }
        try (Imported flow = intercepted("jms:a.*|jms:b.*", "mock:a")) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("addresses as they were"));
        }
    }
}
