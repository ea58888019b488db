/** The simulated ERP: raises invoices over SOAP, one an idempotency key, and keeps every one. */
@NullMarked
package dev.unbus.legacy.erp;

import org.jspecify.annotations.NullMarked;
