/** The simulated CRM: the customers over SOAP. */
@NullMarked
package dev.unbus.legacy.crm;

import org.jspecify.annotations.NullMarked;
