/** The certification system: its contract, and a fake that passes it. */
@NullMarked
package dev.ferry.testkit.certification;

import org.jspecify.annotations.NullMarked;
