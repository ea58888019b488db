/** What all resources of the API share: its description and its problem details. */
@NullMarked
package dev.unbus.catalog.http;

import org.jspecify.annotations.NullMarked;
