package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndpointUriTest {

    @Test
    void takesAUriApartAndPutsItTogether() {
        EndpointUri uri = EndpointUri.parse("ftp://host:21/in?username=u&password=RAW(a&b)&delay=5");
        assertThat(uri.scheme()).isEqualTo("ftp");
        assertThat(uri.barePath()).isEqualTo("host:21/in");
        assertThat(uri.option("password")).contains("RAW(a&b)");
        assertThat(uri).hasToString("ftp://host:21/in?username=u&password=RAW(a&b)&delay=5");
    }

    @Test
    void leavesAPlaceholderWithoutAScheme() {
        assertThat(EndpointUri.parse("{{start}}").scheme()).isEmpty();
    }

    @Test
    void joinsUrisThatAreWrittenOverSeveralLines() {
        assertThat(EndpointUri.parse("file:in\n   ?delete=true\n   &delay=5"))
                .hasToString("file:in?delete=true&delay=5");
    }
}
