/** Makes a module of what Camel loads: pom, descriptor, configuration, test and README; and puts modules into a folder. */
@NullMarked
package dev.unbus.esb.module;

import org.jspecify.annotations.NullMarked;
