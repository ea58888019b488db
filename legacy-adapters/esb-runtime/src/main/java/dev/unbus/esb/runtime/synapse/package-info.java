/** What routes that come from Synapse call at run time: its expressions, its SOAP envelope and its payload templates. */
@NullMarked
package dev.unbus.esb.runtime.synapse;

import org.jspecify.annotations.NullMarked;
