/** Signing in: the contract of identity providers, and one in memory. */
@NullMarked
package dev.ferry.testkit.identity;

import org.jspecify.annotations.NullMarked;
