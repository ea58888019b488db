/** SOAP over HTTP for routes, contract first: clients and servers on Apache CXF whose failures are in our words. */
@NullMarked
package dev.unbus.soap;

import org.jspecify.annotations.NullMarked;
