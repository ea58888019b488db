/** The dialect of Apache Synapse, WSO2 ESB, Enterprise Integrator and Micro Integrator. */
@NullMarked
package dev.unbus.esb.synapse;

import org.jspecify.annotations.NullMarked;
