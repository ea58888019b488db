/** IBM Integration Bus and App Connect Enterprise: every flow, node, map and ESQL routine is found, none is converted. */
@NullMarked
package dev.unbus.esb.ibm;

import org.jspecify.annotations.NullMarked;
