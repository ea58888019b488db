package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exceptions of libraries that are another generation today, or that are gone, and guards that are. */
class LibraryExceptionFlowsTest {

    private static String handled(String exception, String to) {
        return Spring.context("<onException><exception>" + exception + "</exception>"
                + "<handled><constant>true</constant></handled><setBody><constant>handled</constant></setBody></onException>"
                + "<route id='r'><from uri='direct:r'/><to uri='" + to + "'/></route>");
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.http.conn.ConnectTimeoutException, http4:acme.com, org.apache.hc.client5.http.ConnectTimeoutException",
        "org.apache.http.NoHttpResponseException, https4:acme.com, org.apache.hc.core5.http.NoHttpResponseException",
        "org.jboss.netty.handler.timeout.ReadTimeoutException, netty:tcp://a:1, io.netty.handler.timeout.ReadTimeoutException",
        "org.springframework.jms.UncategorizedJmsException, jms:queue:a, org.springframework.jms.UncategorizedJmsException",
        "javax.jms.JMSException, activemq:a, jakarta.jms.JMSException"
    })
    void namesTheExceptionOfToday(String old, String to, String today) {
        try (Imported flow = Imported.of(handled(old, to))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.FAILED)).isEmpty();
            assertThat(flow.paths()).noneMatch(path -> path.endsWith("Exception.java"));
            assertThat(flow.paths().stream().map(flow::text)).anyMatch(text -> text.contains(today));
        }
    }

    @Test
    void keepsTheStepsThatAnExceptionOfALibraryThatIsGoneWasHandledWith() throws Exception {
        try (Imported flow =
                Imported.of(handled("org.springframework.security.access.AccessDeniedException", "mock:a"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("whose library is not there: a class of its name"));
            assertThat(flow.answer("direct:r", "x", Map.of())).isEqualTo("x");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.camel.component.bean.validator.BeanValidationException",
        "org.apache.camel.dataformat.bindy.FormatException",
        "org.apache.camel.component.http4.HttpOperationFailedException"
    })
    void catchesTheExceptionOfAPartOfCamel(String exception) throws Exception {
        try (Imported flow =
                Imported.of(Spring.context("<route><from uri='direct:r'/><doTry><to uri='mock:a'/><doCatch>"
                        + "<exception>" + exception + "</exception><to uri='mock:b'/></doCatch></doTry></route>"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.CONVERTED)).contains("doTry", "doCatch", "to");
            assertThat(flow.request("direct:r", "x", Map.of()).getException()).isNull();
        }
    }

    @Test
    void leavesOutTheCatchOfAnExceptionThatNothingThrowsAndKeepsTheTry() throws Exception {
        String gone = "<exception>org.apache.camel.component.hystrix.GoneException</exception>";
        try (Imported flow = Imported.of(Spring.context("<route><from uri='direct:r'/><doTry>"
                + "<throwException exceptionType='java.lang.IllegalStateException' message='no'/>"
                + "<doCatch>" + gone + "<to uri='mock:b'/></doCatch>"
                + "<doCatch><exception>java.lang.IllegalStateException</exception><to uri='mock:c'/></doCatch></doTry></route>"
                + "<route><from uri='direct:alone'/><doTry><throwException exceptionType='java.lang.IllegalStateException'"
                + " message='out'/><doCatch>" + gone
                + "<to uri='mock:b'/></doCatch></doTry><to uri='mock:d'/></route>"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("nothing here throws org.apache.camel.component.hystrix.Gone"));
            assertThat(flow.request("direct:r", "x", Map.of()).getException()).isNull();
            assertThat(flow.request("direct:alone", "x", Map.of()).getException())
                    .hasMessageContaining("out");
        }
    }

    @Test
    void leavesOutTheHandlingOfAnExceptionThatNothingThrows() throws Exception {
        try (Imported flow = Imported.of(handled("org.apache.camel.component.hystrix.GoneException", "mock:a"))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.DIFFERENT)).contains("onException");
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(flow.answer("direct:r", "x", Map.of())).isEqualTo("x");
        }
    }

    @Test
    void keepsTheStepsBehindAGuardThatIsMissing() throws Exception {
        try (Imported flow = Imported.of(
                Spring.file(
                        """
                <bean id="guard" class="org.apache.camel.component.spring.security.SpringSecurityAuthorizationPolicy"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring"><route><from uri="direct:r"/>
                  <policy ref="guard"><to uri="mock:a"/><to uri="mock:b"/></policy></route></camelContext>
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).contains("policy").doesNotContain("to");
            assertThat(flow.request("direct:r", "x", Map.of()).getException()).hasMessageContaining("the policy guard");
            assertThat(flow.sent).isEmpty();
        }
    }

    @Test
    void leavesAPlaceholderForAPolicyThatNobodyDeclares() throws Exception {
        try (Imported flow = Imported.of(Spring.context(
                "<route><from uri='direct:r'/><policy ref='elsewhere'><to uri='mock:a'/></policy></route>"))) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).isEmpty();
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains("the bean elsewhere has to be moved over"));
            assertThat(flow.request("direct:r", "x", Map.of()).getException()).isNotNull();
        }
    }
}
