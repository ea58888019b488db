/** Contract-first REST: what a caller sends and what a route answers is held against the OpenAPI contract. */
@NullMarked
package dev.unbus.rest;

import org.jspecify.annotations.NullMarked;
