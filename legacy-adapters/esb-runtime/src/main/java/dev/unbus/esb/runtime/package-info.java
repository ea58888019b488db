/** What imported routes call at run time: values of the old bus, and a step that was not converted. */
@NullMarked
package dev.unbus.esb.runtime;

import org.jspecify.annotations.NullMarked;
