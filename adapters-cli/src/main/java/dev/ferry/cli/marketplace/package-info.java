/** What an account does once for all its offers: {@code ferry enrolment}, {@code agreements}, {@code billing}. */
@NullMarked
package dev.ferry.cli.marketplace;

import org.jspecify.annotations.NullMarked;
