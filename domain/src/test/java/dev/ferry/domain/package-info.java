/** What all concepts of the domain have in common, shown by test. */
@NullMarked
package dev.ferry.domain;

import org.jspecify.annotations.NullMarked;
