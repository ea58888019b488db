package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beans of libraries that no route asks for, and those that routes ask for and that are gone. */
class UnaskedBeansFlowsTest {

    private static Imported beside(String bean, String to) {
        return Imported.of(Spring.file(bean + "<camelContext xmlns='http://camel.apache.org/schema/spring'><route>"
                + "<from uri='direct:r'/><to uri='" + to + "'/></route></camelContext>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.ws.client.core.WebServiceTemplate",
                "org.springframework.remoting.rmi.RmiProxyFactoryBean",
                "org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor",
                "org.apache.camel.component.http.HttpConfiguration",
                "com.amazonaws.services.s3.AmazonS3Client",
                "redis.clients.jedis.JedisPoolConfig",
                "org.apache.camel.builder.LoggingErrorHandlerBuilder",
                "org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor",
                "org.apache.cxf.transport.servlet.CXFServlet",
                "org.apache.camel.component.twitter.TwitterComponent",
                "org.hsqldb.Server"
            })
    void areLeftToJava(String className) {
        for (String id : new String[] {"id='it' ", ""}) {
            try (Imported flow = beside("<bean " + id + "class='" + className + "'/>", "mock:a")) {
                assertThat(Spring.kinds(flow, Outcome.IGNORED)).containsExactly("bean");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.scheduling.quartz.SchedulerFactoryBean",
                "org.fusesource.camel.component.sap.SapConnectionConfiguration",
                "org.springframework.jms.listener.DefaultMessageListenerContainer",
                "org.apache.camel.spring.remoting.CamelServiceExporter"
            })
    void areSaidToBeMissingWhereTheyWorkByThemselves(String className) {
        try (Imported flow = beside("<bean id='it' class='" + className + "'/>", "mock:a")) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("bean");
        }
    }

    @Test
    void areSaidToBeMissingWhereAnEndpointMayFindThem() {
        try (Imported flow = beside("<bean id='it' class='com.hazelcast.config.Config'/>", "hazelcast-map:a")) {
            assertThat(Spring.kinds(flow, Outcome.STUBBED)).containsExactly("bean");
        }
    }
}
