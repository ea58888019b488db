package dev.unbus.esb.runtime.mule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ErrorTypeTest {

    private static String of(Throwable exception, String endpoint) {
        return ErrorType.of(exception, endpoint).toString();
    }

    @Test
    void connectionThatFailsIsOfTheConnector() {
        IOException refused = new IOException("call", new ConnectException("refused"));
        assertThat(of(refused, "http://stock.example:80")).isEqualTo("HTTP:CONNECTIVITY");
        assertThat(of(refused, "sftp://files.example:22/in")).isEqualTo("SFTP:CONNECTIVITY");
        assertThat(of(refused, "unbus-jms:queue:A")).isEqualTo("JMS:CONNECTIVITY");
        assertThat(of(refused, "")).isEqualTo("MULE:CONNECTIVITY");
        assertThat(of(new SQLException("gone", "08001"), "sql:x")).isEqualTo("DB:CONNECTIVITY");
        assertThat(of(new SQLException("wrong", "42000"), "sql:x")).isEqualTo("DB:QUERY_EXECUTION");
    }

    @Test
    void brokerThatRefusesSaysWhat() {
        assertThat(of(new UnavailableException("the broker: not connected"), "unbus-jms:queue:A"))
                .isEqualTo("JMS:CONNECTIVITY");
        assertThat(of(new UnavailableException("the broker: queue does not exist"), "unbus-jms:queue:A"))
                .isEqualTo("JMS:DESTINATION_NOT_FOUND");
        assertThat(of(new UnavailableException("the broker: security exception"), "unbus-jms:queue:A"))
                .isEqualTo("JMS:SECURITY");
    }

    /** As the connector's, which is told by its name. */
    private static final class UnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnavailableException(String text) {
            super(text);
        }
    }

    @Test
    void timeoutIsOneOnlyWhereTheConnectorHasOne() {
        assertThat(of(new SocketTimeoutException("late"), "https://x")).isEqualTo("HTTP:TIMEOUT");
        assertThat(of(new SocketTimeoutException("late"), "ftp://x")).isEqualTo("FTP:CONNECTIVITY");
    }

    @Test
    void otherErrorsHaveTheirTypes() {
        assertThat(of(new FileNotFoundException("gone"), "")).isEqualTo("FILE:ILLEGAL_PATH");
        assertThat(of(new IllegalStateException("odd"), "http://x")).isEqualTo("MULE:UNKNOWN");
    }

    @Test
    void statusIsBelowTheValidationOfResponses() {
        ErrorType notFound = ErrorType.of("HTTP:NOT_FOUND");
        assertThat(notFound.is(ErrorType.of("HTTP:RESPONSE_VALIDATION"))).isTrue();
        assertThat(notFound.is(ErrorType.of("ANY"))).isTrue();
        assertThat(ErrorType.of("HTTP:UNAUTHORIZED").is(ErrorType.of("MULE:CLIENT_SECURITY")))
                .isFalse();
        assertThat(ErrorType.of("HTTP:CONNECTIVITY").is(ErrorType.of("MULE:CONNECTIVITY")))
                .isTrue();
    }
}
