/** E-mail addresses and their domains. */
@NullMarked
package dev.ferry.domain.email;

import org.jspecify.annotations.NullMarked;
