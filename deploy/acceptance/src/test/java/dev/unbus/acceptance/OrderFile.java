package dev.unbus.acceptance;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A file of orders of one line each.
 *
 * @param name the file's name
 * @param content its rows with their heading
 */
record OrderFile(String name, String content) {

    private static final String HEADING =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    /** So many orders with consecutive numbers; a quantity of zero breaks a rule. */
    static OrderFile of(String name, int firstOrder, int orders, int quantity) {
        return new OrderFile(
                name,
                IntStream.range(firstOrder, firstOrder + orders)
                        .mapToObj(order -> order + ",85123A,WHITE HANGING HEART T-LIGHT HOLDER," + quantity
                                + ",2010-12-01T08:26,2.55,17850,United Kingdom\n")
                        .collect(Collectors.joining("", HEADING, "")));
    }
}
