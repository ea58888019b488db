/** What an integration says about itself: what its team declares and what its process observed. */
@NullMarked
package dev.unbus.catalog.model;

import org.jspecify.annotations.NullMarked;
