/** Record files of the old kind: streaming readers, and an inbox folder that takes each file in once. */
@NullMarked
package dev.unbus.files;

import org.jspecify.annotations.NullMarked;
