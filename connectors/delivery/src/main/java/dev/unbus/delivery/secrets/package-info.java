/** Secrets that an operator may change while the integration runs. */
@NullMarked
package dev.unbus.delivery.secrets;

import org.jspecify.annotations.NullMarked;
