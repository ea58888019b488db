/** Shipped orders become invoices of the ERP, one each, however often an order is told. */
@NullMarked
package dev.unbus.billing.invoices;

import org.jspecify.annotations.NullMarked;
