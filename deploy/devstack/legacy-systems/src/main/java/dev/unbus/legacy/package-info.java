/** What the legacy systems share: where they keep their data, and how they refuse a request. They know nothing of Unbus. */
@NullMarked
package dev.unbus.legacy;

import org.jspecify.annotations.NullMarked;
