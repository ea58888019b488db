@NullMarked
package dev.unbus.delivery.group;

import org.jspecify.annotations.NullMarked;
