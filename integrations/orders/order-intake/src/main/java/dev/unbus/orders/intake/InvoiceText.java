package dev.unbus.orders.intake;

import dev.unbus.delivery.RejectedException;

/**
 * One invoice as a small file of its own: the heading and the invoice's rows.
 *
 * @param csv the text
 * @param firstRow the line that its first row has in the order file
 * @param seenBefore whether rows of this invoice stand further up in the order file, with others in between; to
 *     publish these alone would overwrite the order that was published from those
 */
record InvoiceText(String csv, long firstRow, boolean seenBefore) {

    InvoiceText {
        if (seenBefore) {
            throw new RejectedException(
                    "invoice-rows-adjacent",
                    "row " + firstRow,
                    "rows of this invoice came before, with others in between; put all of them together");
        }
    }
}
