/** Old callers keep the CRM's SOAP contract while the new customer service answers. */
@NullMarked
package dev.unbus.customers.soap;

import org.jspecify.annotations.NullMarked;
