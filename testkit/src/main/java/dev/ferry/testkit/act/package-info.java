/** The queue of acts: its contract, and a fake that passes it. */
@NullMarked
package dev.ferry.testkit.act;

import org.jspecify.annotations.NullMarked;
