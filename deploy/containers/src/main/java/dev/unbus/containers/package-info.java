/** What an image needs besides the application: the run that its ahead-of-time cache is made from. */
@NullMarked
package dev.unbus.containers;

import org.jspecify.annotations.NullMarked;
