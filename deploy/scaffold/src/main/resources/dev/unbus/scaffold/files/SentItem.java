package @package@;

import java.math.BigDecimal;
import java.util.Currency;

/** What goes out. */
record SentItem(String itemId, String description, BigDecimal amount, Currency currency) {}
