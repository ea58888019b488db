/** What Mule 3 and Mule 4 have in common: flows, scopes, error handlers, settings, and how processors are told apart. */
@NullMarked
package dev.unbus.esb.mule;

import org.jspecify.annotations.NullMarked;
