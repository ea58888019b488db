/** Accounts for every unit of the old bus exactly once. */
@NullMarked
package dev.unbus.esb.account;

import org.jspecify.annotations.NullMarked;
