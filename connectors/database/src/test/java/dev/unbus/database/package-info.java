@NullMarked
package dev.unbus.database;

import org.jspecify.annotations.NullMarked;
