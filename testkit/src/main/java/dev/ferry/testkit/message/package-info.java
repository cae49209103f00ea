/** Contract of bundles of sentences. */
@NullMarked
package dev.ferry.testkit.message;

import org.jspecify.annotations.NullMarked;
