/** What memberships and their registry must do. */
@NullMarked
package dev.ferry.testkit.membership;

import org.jspecify.annotations.NullMarked;
