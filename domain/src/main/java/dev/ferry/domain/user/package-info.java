/** Members of an account, their kinds and their roles in Partner Center. */
@NullMarked
package dev.ferry.domain.user;

import org.jspecify.annotations.NullMarked;
