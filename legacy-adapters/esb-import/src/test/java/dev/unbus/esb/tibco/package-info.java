/** Tests of the inventory of TIBCO BusinessWorks. */
@NullMarked
package dev.unbus.esb.tibco;

import org.jspecify.annotations.NullMarked;
