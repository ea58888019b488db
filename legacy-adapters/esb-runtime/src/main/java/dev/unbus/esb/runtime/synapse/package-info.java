/**
 * What routes that come from Synapse call at run time: its expressions, its SOAP envelope and its payload templates. Where Apache Synapse
 * and the servers of WSO2 differ, the latter are meant.
 */
@NullMarked
package dev.unbus.esb.runtime.synapse;

import org.jspecify.annotations.NullMarked;
