package dev.unbus.esb.runtime.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void isTakenApartAndPutTogether() {
        Address address = new Address("http://bob@shop:8080/a/b?x=1&y=2#end");
        assertThat(address.part("host")).isEqualTo("shop");
        assertThat(address.part("port")).isEqualTo("8080");
        assertThat(address.part("user")).isEqualTo("bob");
        assertThat(address.parameter("y")).isEqualTo("2");
        assertThat(address.parameter("z")).isNull();
        assertThat(address.text()).isEqualTo("http://bob@shop:8080/a/b?x=1&y=2#end");
    }

    @Test
    void changesPartByPart() {
        Address address = new Address("/services/P");
        address.change("protocol", "https");
        address.change("host", "shop");
        address.change("path", null);
        assertThat(address.text()).isEqualTo("https://shop");
        address.change("full", "urn:x");
        assertThat(address.part("protocol")).isEqualTo("urn");
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Address("http://a b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Address.check("colour"));
    }
}
