package @package@;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unbus.delivery.RejectedException;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemTranslationTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static ReceivedItem item(String description, String amount) {
        return new ReceivedItem("a-1", description, new BigDecimal(amount));
    }

    @ParameterizedTest
    @CsvSource({"12.5, 12.50", "12, 12.00", "0, 0.00", "0.125, 0.12", "0.135, 0.14"})
    void givesAnAmountTwoDigits(String received, String sent) {
        SentItem translated = ItemTranslation.translate(item(" A thing ", received), EUR);

        assertThat(translated).isEqualTo(new SentItem("a-1", "A thing", new BigDecimal(sent), EUR));
    }

    @Test
    void takesAnItemWithoutADescription() {
        SentItem translated = ItemTranslation.translate(item(null, "1"), EUR);

        assertThat(translated.description()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../a", ".a", "a/b", "a b", "é"})
    void refusesAnIdThatIsNone(String id) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> new ReceivedItem(id, null, BigDecimal.ONE))
                .withMessageStartingWith("item-id at /id: ");
    }

    @Test
    void refusesANegativeAmount() {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> item(null, "-0.01"))
                .withMessageStartingWith("amount-not-negative at /amount: ");
    }

    @Test
    void refusesALongDescription() {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> item("x".repeat(201), "1"))
                .withMessageStartingWith("description-length at /description: ");
    }
}
