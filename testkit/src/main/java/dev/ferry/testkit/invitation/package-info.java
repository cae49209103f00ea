/** Contract and fake of invitations. */
@NullMarked
package dev.ferry.testkit.invitation;

import org.jspecify.annotations.NullMarked;
