/** What all contracts share: an adapter's gaps, declared in one place and shown to be lacking. */
@NullMarked
package dev.ferry.testkit.contract;

import org.jspecify.annotations.NullMarked;
