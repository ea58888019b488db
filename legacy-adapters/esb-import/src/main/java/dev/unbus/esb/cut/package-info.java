/** Cuts a converted project into integrations that can be deployed alone. */
@NullMarked
package dev.unbus.esb.cut;

import org.jspecify.annotations.NullMarked;
