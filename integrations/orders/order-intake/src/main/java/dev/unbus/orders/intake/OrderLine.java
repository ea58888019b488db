package dev.unbus.orders.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** One line of an order or of a cancellation, where the quantity is negative. */
record OrderLine(String sku, String description, int quantity, BigDecimal unitPrice) {

    /** The exact sum, with two digits after the point; rounded half to even only if it has more. */
    static BigDecimal total(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_EVEN);
    }
}
