/** What flows of Mule 3 mean where Camel alone means something else: inbound and outbound properties, lists of messages, JSON. */
@NullMarked
package dev.unbus.esb.runtime.mule3;

import org.jspecify.annotations.NullMarked;
