package dev.unbus.esb.runtime.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class ScopesTest {

    private final Exchange exchange = Messages.soap("11", "<a/>");

    @Test
    void takesTwoArgumentsForAScopeOrForAFormat() {
        exchange.setProperty("axis2.x", "in axis2");
        assertThat(Scopes.property(exchange, "axis2", "x")).isEqualTo("in axis2");
        assertThat(String.valueOf(Scopes.property(exchange, "SYSTEM_DATE", "yyyy")))
                .matches("\\d{4}");
        exchange.setProperty("x", "without a scope");
        assertThat(Scopes.property(exchange, "x", "yyyy")).isEqualTo("without a scope");
    }

    @Test
    void givesTheTimeInAllScopes() {
        assertThat(String.valueOf(Scopes.property(exchange, "SYSTEM_TIME"))).matches("\\d{13}");
        assertThat(String.valueOf(Scopes.property(exchange, "transport", "SYSTEM_TIME")))
                .matches("\\d{13}");
        assertThat(Scopes.value(exchange, "default", "SYSTEM_TIME")).isNull();
    }

    @Test
    void knowsAFault() {
        assertThat(Scopes.property(exchange, "FAULT")).isEqualTo("");
        exchange.getMessage().setBody("<f:Fault xmlns:f='" + Payload.SOAP_12 + "'/>");
        assertThat(Scopes.property(exchange, "FAULT")).isEqualTo("true");
        exchange.getMessage().setBody("<Fault/>");
        assertThat(Scopes.property(exchange, "FAULT")).isEqualTo("");
    }

    @Test
    void givesALocalEntryWhereNoPropertyIsSet() {
        assertThat(XPathFunctions.call("local-entry", List.of("e", "text"), exchange))
                .isEqualTo("text");
        exchange.setProperty("e", "set");
        assertThat(XPathFunctions.call("local-entry", List.of("e", "text"), exchange))
                .isEqualTo("set");
    }
}
