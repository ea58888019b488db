/** TIBCO BusinessWorks: every process and activity is found, none is converted. */
@NullMarked
package dev.unbus.esb.tibco;

import org.jspecify.annotations.NullMarked;
