package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import org.junit.jupiter.api.Test;

class NamedSessionsTest extends DiskBrokerTest {

    @Test
    void tellTheBrokerWhoseTheyAre() throws JMSException {
        BrokerSession one = client.connect();
        BrokerSession another = client.connect();

        assertThat(broker.clients()).hasSize(2).allSatisfy(name -> assertThat(name)
                .startsWith("tests/jms-adapter."));

        client.drop(one);
        client.drop(another);
    }
}
