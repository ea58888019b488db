/** What every integration shares: failures and what becomes of them, the failed-message hand-off, the business key. */
@NullMarked
package dev.unbus.delivery;

import org.jspecify.annotations.NullMarked;
