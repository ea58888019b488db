package dev.unbus.esb.runtime.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class ThrottlePolicyTest {

    private static final String POLICY =
            "<p:Policy xmlns:p='urn:p' xmlns:t='urn:t'><t:MediatorThrottleAssertion>%s</t:MediatorThrottleAssertion></p:Policy>";
    private static final String RATE =
            "<p:Policy><t:ID t:type='%s'>%s</t:ID><p:Policy><t:Control><p:Policy><t:MaximumCount>2</t:MaximumCount>"
                    + "<t:UnitTime>1000</t:UnitTime><t:ProhibitTimePeriod>%s</t:ProhibitTimePeriod></p:Policy></t:Control></p:Policy></p:Policy>";

    private final Time time = new Time();

    private static final class Time extends Clock {
        private Instant now = Instant.EPOCH;

        void passes(int millis) {
            now = now.plus(Duration.ofMillis(millis));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private ThrottlePolicy policy(String limits) {
        return ThrottlePolicy.of(POLICY.formatted(limits), time);
    }

    private static Exchange from(String header, String value) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setHeader(header, value);
        return exchange;
    }

    private static boolean lets(ThrottlePolicy policy, String address) {
        return policy.lets(from("CamelVertxPlatformHttpRemoteAddress", address));
    }

    @Test
    void prohibitsWhoCameTooOftenForAWhile() {
        ThrottlePolicy policy = policy(RATE.formatted("IP", "other", "5000"));
        assertThat(lets(policy, "10.0.0.1:1")).isTrue();
        assertThat(lets(policy, "10.0.0.1:2")).isTrue();
        assertThat(lets(policy, "10.0.0.1:3")).isFalse();
        time.passes(4999);
        assertThat(lets(policy, "10.0.0.1:4")).as("still prohibited").isFalse();
        time.passes(1);
        assertThat(lets(policy, "10.0.0.1:5")).isTrue();
    }

    @Test
    void beginsAnewWithTheNextWindow() {
        ThrottlePolicy policy = policy(RATE.formatted("IP", "other", ""));
        assertThat(lets(policy, "10.0.0.1")).isTrue();
        assertThat(lets(policy, "10.0.0.1")).isTrue();
        assertThat(lets(policy, "10.0.0.1")).isFalse();
        time.passes(1000);
        assertThat(lets(policy, "10.0.0.1")).isTrue();
    }

    @Test
    void takesTheDomainBeforeTheAddress() {
        ThrottlePolicy policy = policy(RATE.formatted("DOMAIN", "*.acme.org", "")
                + "<p:Policy><t:ID t:type='IP'>other</t:ID><p:Policy><t:Deny/></p:Policy></p:Policy>");
        assertThat(policy.lets(from("X-Forwarded-Host", "shop.acme.org"))).isTrue();
        assertThat(policy.lets(from("X-Forwarded-Host", "shop.other.org"))).isFalse();
    }

    @Test
    void letsPassWhomItDoesNotSpeakOf() {
        ThrottlePolicy policy =
                policy("<p:Policy><t:ID t:type='IP'>10.0.0.1-10.0.0.9</t:ID><p:Policy><t:Deny/></p:Policy></p:Policy>");
        assertThat(lets(policy, "10.0.0.5")).isFalse();
        assertThat(lets(policy, "10.0.0.10")).isTrue();
    }

    @Test
    void refusesAPolicyThatLimitsNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> policy("<t:Other/>"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(RATE.formatted("IP", "other", "soon")))
                .withMessageContaining("soon");
    }
}
