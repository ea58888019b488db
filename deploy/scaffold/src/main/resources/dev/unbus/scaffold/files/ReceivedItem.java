package @package@;

import dev.unbus.delivery.RejectedException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What comes in. */
record ReceivedItem(String id, @Nullable String description, BigDecimal amount) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");
    private static final int LONGEST_DESCRIPTION = 200;

    ReceivedItem {
        if (!ID.matcher(id).matches()) {
            throw new RejectedException("item-id", "/id", "1 to 50 letters, digits, points, dashes and underscores");
        }
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            throw new RejectedException(
                    "description-length", "/description", "at most " + LONGEST_DESCRIPTION + " characters");
        }
        if (amount.signum() < 0) {
            throw new RejectedException("amount-not-negative", "/amount", "an amount is zero or more");
        }
    }
}
