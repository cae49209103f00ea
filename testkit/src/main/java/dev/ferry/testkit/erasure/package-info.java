/** What in-memory stores do about somebody who is erased. */
@NullMarked
package dev.ferry.testkit.erasure;

import org.jspecify.annotations.NullMarked;
