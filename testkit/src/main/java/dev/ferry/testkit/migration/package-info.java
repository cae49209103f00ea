/** What the migrations' records must do. */
@NullMarked
package dev.ferry.testkit.migration;

import org.jspecify.annotations.NullMarked;
