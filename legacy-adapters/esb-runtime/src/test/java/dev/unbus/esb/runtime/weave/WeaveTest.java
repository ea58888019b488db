package dev.unbus.esb.runtime.weave;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WeaveTest {

    private static final String JSON = "{\"a\":{\"b\":1}}";

    private static final CamelContext CAMEL = new DefaultCamelContext();

    private final Exchange exchange = new DefaultExchange(CAMEL);
    private final Weave weave = Weave.of(exchange);

    @BeforeAll
    static void start() {
        CAMEL.start();
    }

    @AfterAll
    static void stop() {
        CAMEL.stop();
    }

    private String body() {
        return exchange.getMessage().getBody(String.class);
    }

    @Test
    void leavesAStreamReadable() {
        exchange.getMessage().setBody(new ByteArrayInputStream(JSON.getBytes(UTF_8)));
        assertThat(Coerce.text(weave.payload())).isEqualTo(JSON);
        assertThat(body()).isEqualTo(JSON);
        assertThat(Coerce.text(Weave.of(exchange).payload())).isEqualTo(JSON);
    }

    @Test
    void leavesAReaderReadable() {
        exchange.getMessage().setBody(new StringReader("<a>1</a>"));
        assertThat(Select.field(weave.payload(), "a")).isEqualTo("1");
        assertThat(body()).isEqualTo("<a>1</a>");
    }

    @Test
    void leavesACachedStreamAtItsStart() {
        InputStreamCache cache = new InputStreamCache(JSON.getBytes(UTF_8));
        exchange.getMessage().setBody(cache);
        assertThat(Coerce.text(weave.payload())).isEqualTo(JSON);
        assertThat(exchange.getMessage().getBody()).isSameAs(cache);
        assertThat(new String(cache.readAllBytes(), UTF_8)).isEqualTo(JSON);
    }

    @Test
    void readsACachedStreamThatWasReadBefore() {
        InputStreamCache cache = new InputStreamCache(JSON.getBytes(UTF_8));
        exchange.getMessage().setBody(cache);
        assertThat(cache.readAllBytes()).isNotEmpty();
        assertThat(Coerce.text(weave.payload())).isEqualTo(JSON);
    }

    @Test
    void readsBytesAndLeavesThemBytes() {
        byte[] bytes = JSON.getBytes(UTF_8);
        exchange.getMessage().setBody(bytes);
        assertThat(Coerce.text(weave.payload())).isEqualTo(JSON);
        assertThat(weave.body()).isSameAs(bytes);
    }

    @Test
    void takesTheMediaTypeOfTheHeader() {
        exchange.getMessage().setHeader("content-type", "text/csv");
        exchange.getMessage().setBody("a,b\n1,2\n");
        assertThat(weave.payload()).isEqualTo(List.of(Map.of("a", "1", "b", "2")));
    }

    @Test
    void looksAtTextThatIsNotWhatTheHeaderSays() {
        exchange.getMessage().setHeader("Content-Type", "application/xml");
        exchange.getMessage().setBody(JSON);
        assertThat(Coerce.text(weave.payload())).isEqualTo(JSON);
    }

    @Test
    void keepsTextWhereTextIsWanted() {
        exchange.getMessage().setBody(JSON);
        assertThat(weave.payloadAsText()).isEqualTo(JSON);
        exchange.getMessage().setHeader("Content-Type", "application/json");
        assertThat(weave.payloadAsText()).isInstanceOf(Obj.class);
    }

    @Test
    void leavesTheMediaTypeOfThePayloadToWhoSetsIt() {
        Object written = weave.write(List.of(Map.of("a", 1)), "application/csv", "separator", ";", "header", "false");
        assertThat(written).isEqualTo("1\n");
        assertThat(weave.mediaType()).isNull();
    }

    @Test
    void showsHeadersButTheBusesOwn() {
        exchange.getMessage().setHeader("Accept", "text/html");
        exchange.getMessage().setHeader("CamelHttpMethod", "GET");
        exchange.getMessage().setHeader("CamelHttpQuery", "q=a+b&q=c");
        assertThat(weave.headers()).isEqualTo(Map.of("Accept", "text/html"));
        assertThat(weave.header("accept")).isEqualTo("text/html");
        assertThat(weave.header("none")).isNull();
        assertThat(Select.multi(weave.queryParams(), "q", null)).isEqualTo(List.of("a b", "c"));
        assertThat(Select.field(weave.attributes(), "method")).isEqualTo("GET");
    }

    @Test
    void showsTheErrorThatIsBeingHandled() {
        assertThat(weave.errorMessage()).isNull();
        assertThat(weave.errorType()).isNull();
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, new IllegalStateException("broken"));
        exchange.setProperty("MuleErrorIdentifier", "CONNECTIVITY");
        assertThat(weave.errorMessage()).isEqualTo("broken");
        assertThat(weave.errorType()).isEqualTo("MULE:CONNECTIVITY");
        assertThat(weave.causedBy("java.lang.RuntimeException")).isTrue();
        assertThat(weave.causedBy("java.io.IOException")).isFalse();
    }
}
