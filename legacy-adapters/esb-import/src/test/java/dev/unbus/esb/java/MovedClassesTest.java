package dev.unbus.esb.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of classes of Camel 2 and 3 and of Java EE, and those that they have now. */
class MovedClassesTest {

    @ParameterizedTest
    @CsvSource({
        "org.apache.camel.processor.aggregate.AggregationStrategy, org.apache.camel.AggregationStrategy",
        "org.apache.camel.impl.DefaultProducer, org.apache.camel.support.DefaultProducer",
        "org.apache.camel.util.jsse.KeyStoreParameters, org.apache.camel.support.jsse.KeyStoreParameters",
        "org.apache.camel.component.netty4.http.NettyHttpMessage, org.apache.camel.component.netty.http.NettyHttpMessage",
        "org.apache.camel.Exchange, org.apache.camel.Exchange",
        "javax.jms.Message, jakarta.jms.Message",
        "javax.xml.bind.JAXBContext, jakarta.xml.bind.JAXBContext",
        "javax.xml.parsers.SAXParser, javax.xml.parsers.SAXParser",
        "javax.sql.DataSource, javax.sql.DataSource",
        "javax.transaction.xa.Xid, javax.transaction.xa.Xid",
        "com.acme.Order, com.acme.Order"
    })
    void namesWhereAClassWent(String before, String now) {
        assertThat(MovedClasses.now(before)).isEqualTo(now);
    }

    @Test
    void namesOnlyClassesOfCamelThatAreThere() throws ClassNotFoundException {
        for (String name : new String[] {"impl.DefaultMessage", "util.ExchangeHelper", "builder.xml.XPathBuilder"}) {
            String now = MovedClasses.now("org.apache.camel." + name);
            assertThat(Class.forName(now, false, MovedClassesTest.class.getClassLoader()))
                    .isNotNull();
        }
    }
}
