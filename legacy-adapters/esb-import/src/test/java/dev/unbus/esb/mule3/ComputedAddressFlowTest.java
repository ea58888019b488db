package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ComputedAddressFlowTest {

    @Test
    void serverOfARequestMayBeComputed() throws Exception {
        try (Imported imported = Mule3.app(Mule3.listening(
                "<http:request config-ref='client' host='#[payload]' port='81' path='/in' method='GET'/>"))) {
            imported.answers((uri, exchange) -> exchange.getMessage()
                    .setBody("from " + exchange.getMessage().getHeader(Exchange.HTTP_URI)));
            assertThat(imported.answer("platform-http:/orders", "shop", Map.of()))
                    .isEqualTo("from http://shop:81/in");
        }
    }

    @Test
    void pathAndQueryOfTheTransportMayBeComputed() throws Exception {
        try (Imported imported = Mule3.app(
                Mule3.listening(
                        """
                <http:outbound-endpoint address="http://stock:81/#[payload]?all=#[flowVars.all == null ? 'no' : 'yes']" method="GET"/>
                """))) {
            imported.answers((uri, exchange) -> exchange.getMessage()
                    .setBody(exchange.getMessage().getHeader(Exchange.HTTP_URI) + " "
                            + exchange.getMessage().getHeader(Exchange.HTTP_QUERY)));
            assertThat(imported.answer("platform-http:/orders", "item", Map.of()))
                    .isEqualTo("http://stock:81/item all=no");
        }
    }

    @Test
    void nameOfABatchJobMayBeComputed() throws Exception {
        String job = "<batch:job name='%s'><batch:process-records><batch:step name='s%1$s'><jms:outbound-endpoint"
                + " queue='%1$s'/></batch:step></batch:process-records></batch:job>";
        try (Imported imported = Mule3.app(job.formatted("one")
                + job.formatted("two")
                + Mule3.listening(
                        "<batch:execute name=\"#[message.inboundProperties['job']]\"/><set-payload value='begun'/>"))) {
            assertThat(imported.failures()).isEmpty();
            assertThat(imported.answer("platform-http:/orders", List.of("r"), Map.of("job", "two")))
                    .isEqualTo("begun");
            assertThat(imported.answer("platform-http:/orders", List.of("r"), Map.of("job", "none")))
                    .isEqualTo("there is no batch job none");
            Awaitility.await().untilAsserted(() -> assertThat(imported.sent).containsExactly("unbus-jms:queue:two r"));
        }
    }
}
