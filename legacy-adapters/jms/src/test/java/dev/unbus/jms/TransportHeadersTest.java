package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportHeadersTest {

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    @ParameterizedTest
    @CsvSource({
        "CamelFileName,false,true",
        "CamelFileName,true,false",
        "orderId,false,false",
        "orderId,true,false",
        "kafka.TOPIC,true,true",
        "JMSXUserID,true,true"
    })
    void stayBehind(String name, boolean camelHeaders, boolean behind) {
        TransportHeaders headers = new TransportHeaders(camelHeaders);
        assertThat(headers.applyFilterToCamelHeaders(name, "x", exchange)).isEqualTo(behind);
    }

    @ParameterizedTest
    @CsvSource({"CamelFileName,false,true", "CamelFileName,true,false", "orderId,false,false"})
    void doNotComeIn(String name, boolean camelHeaders, boolean outside) {
        TransportHeaders headers = new TransportHeaders(camelHeaders);
        assertThat(headers.applyFilterToExternalHeaders(name, "x", exchange)).isEqualTo(outside);
    }
}
