package @package@;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/** From what comes in to what goes out. */
final class ItemTranslation {

    private static final int DIGITS = 2;

    private ItemTranslation() {}

    /** The item in the words of the receiver: its amount with two digits, rounded half to even only if it has more. */
    static SentItem translate(ReceivedItem item, Currency currency) {
        BigDecimal amount = item.amount().setScale(DIGITS, RoundingMode.HALF_EVEN);
        String description = Objects.requireNonNullElse(item.description(), "").strip();
        return new SentItem(item.id(), description, amount, currency);
    }
}
