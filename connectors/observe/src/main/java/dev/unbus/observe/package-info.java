/** What an integration shows of itself on its management port: health, metrics and its descriptor. */
@NullMarked
package dev.unbus.observe;

import org.jspecify.annotations.NullMarked;
