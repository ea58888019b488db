package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesFlowTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final Map<String, Object> PLAIN = Map.of("Content-Type", "text/plain");

    private static Imported flow(String validation) {
        return Mule.app(
                """
                <validation:ip-filter-list name="office"><validation:ips><validation:ip value="10.1.0.0/16"/><validation:ip value="192.168.0.7"/></validation:ips></validation:ip-filter-list>
                <flow name="ordersFlow"><http:listener config-ref="server" path="/orders"/>%s<set-payload value="taken"/>
                  <error-handler><on-error-continue type="VALIDATION:VALIDATION"><set-payload value="#[error.errorType.identifier]"/></on-error-continue></error-handler></flow>
                """
                        .formatted(validation));
    }

    @ParameterizedTest
    @CsvSource({
        "<validation:is-ip ip='#[payload]'/>, 10.0.0.255, taken",
        "<validation:is-ip ip='#[payload]'/>, ::1, taken",
        "<validation:is-ip ip='#[payload]'/>, 10.0.0.256, INVALID_IP",
        "<validation:is-ip ip='#[payload]'/>, shop.example, INVALID_IP",
        "<validation:is-url url='#[payload]'/>, http://shop.example/a, taken",
        "<validation:is-url url='#[payload]'/>, shop.example, INVALID_URL",
        "<validation:is-time time='#[payload]' pattern='HH:mm'/>, 23:59, taken",
        "<validation:is-time time='#[payload]' pattern='HH:mm'/>, 24:59, INVALID_TIME",
        "<validation:is-time time='#[payload]' pattern='HH:mm'/>, 23:59h, INVALID_TIME",
        "<validation:matches-regex value='#[payload]' regex='a+' caseSensitive='#[1 == 2]'/>, AA, taken",
        "<validation:matches-regex value='#[payload]' regex='a+' caseSensitive='#[1 == 1]'/>, AA, MISMATCH",
        "<validation:is-whitelisted-ip ipAddress='#[payload]' whiteList='office'/>, 10.1.2.3, taken",
        "<validation:is-whitelisted-ip ipAddress='#[payload]' whiteList='office'/>, 192.168.0.7, taken",
        "<validation:is-whitelisted-ip ipAddress='#[payload]' whiteList='office'/>, 10.2.0.1, REJECTED_IP",
        "<validation:is-not-blacklisted-ip ipAddress='#[payload]' blackList='office'/>, 10.1.2.3, REJECTED_IP",
        "<validation:is-not-blacklisted-ip ipAddress='#[payload]' blackList='office'/>, 10.2.0.1, taken",
        "<validation:is-not-blacklisted-ip ipAddress='#[payload]' blackList='office'/>, nothing, INVALID_IP"
    })
    void addressesAndTimesAreValidated(String validation, String value, String answer) throws Exception {
        try (Imported app = flow(validation)) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.lost(app)).isEmpty();
            assertThat(app.answer(ORDERS, value, PLAIN)).isEqualTo(answer);
        }
    }

    @Test
    void listMayBeComputed() throws Exception {
        try (Imported app = flow(
                """
                <validation:is-not-blacklisted-ip ipAddress="#[payload]"><validation:black-list ips="#[['10.9.9.9']]"/></validation:is-not-blacklisted-ip>
                """)) {
            assertThat(app.answer(ORDERS, "10.9.9.9", PLAIN)).isEqualTo("REJECTED_IP");
            assertThat(app.answer(ORDERS, "10.9.9.8", PLAIN)).isEqualTo("taken");
        }
    }
}
