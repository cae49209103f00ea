/** Users of accounts that have moved: they are managed here, and the legacy portal is owed what changes (R15, R16). */
@NullMarked
package dev.ferry.application.user;

import org.jspecify.annotations.NullMarked;
