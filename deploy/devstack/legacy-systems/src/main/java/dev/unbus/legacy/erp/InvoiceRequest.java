package dev.unbus.legacy.erp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What the ERP is asked to invoice; its lines add up, or it is refused with {@link InvalidInvoiceException}. */
record InvoiceRequest(String idempotencyKey, String orderId, String currency, BigDecimal total, List<Line> lines) {

    private static final int SCALE = 2;

    InvoiceRequest {
        lines = List.copyOf(lines);
        require(!lines.isEmpty(), "lines-present", "line");
        require(total.signum() >= 0, "total-not-negative", "total");
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var place = "line[%d]/".formatted(i + 1);
            require(line.quantity() > 0, "quantity-positive", place + "quantity");
            require(
                    line.unitPrice().map(BigDecimal::signum).orElse(0) >= 0,
                    "unit-price-not-negative",
                    place + "unitPrice");
        }
        require(addsUp(lines, total), "total-adds-up", "total");
    }

    private static boolean addsUp(List<Line> lines, BigDecimal total) {
        var amounts = lines.stream().flatMap(line -> line.amount().stream()).toList();
        if (amounts.size() < lines.size()) {
            return true;
        }
        var sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.setScale(SCALE, RoundingMode.HALF_EVEN).compareTo(total.setScale(SCALE, RoundingMode.HALF_EVEN))
                == 0;
    }

    private static void require(boolean kept, String rule, String place) {
        if (!kept) {
            throw new InvalidInvoiceException(rule, place);
        }
    }

    /** One line; without a unit price the ERP believes the total. */
    record Line(int quantity, Optional<BigDecimal> unitPrice) {

        Optional<BigDecimal> amount() {
            return unitPrice.map(price -> price.multiply(BigDecimal.valueOf(quantity)));
        }
    }
}
