/** The customers as a REST API, answered by the CRM over SOAP. */
@NullMarked
package dev.unbus.customers.api;

import org.jspecify.annotations.NullMarked;
