/** XML to JSON and back, as Camel 2 did it with json-lib. */
@NullMarked
package dev.unbus.esb.runtime.xmljson;

import org.jspecify.annotations.NullMarked;
