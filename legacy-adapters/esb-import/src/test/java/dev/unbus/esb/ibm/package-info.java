/** Tests of the inventory of IBM Integration Bus and App Connect Enterprise. */
@NullMarked
package dev.unbus.esb.ibm;

import org.jspecify.annotations.NullMarked;
