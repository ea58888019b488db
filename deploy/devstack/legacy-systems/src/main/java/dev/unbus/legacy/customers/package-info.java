/** The customers, and the microservice that takes over from the CRM: the same customers over REST. */
@NullMarked
package dev.unbus.legacy.customers;

import org.jspecify.annotations.NullMarked;
