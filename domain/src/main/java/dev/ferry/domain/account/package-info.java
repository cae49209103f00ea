/** Publisher accounts as Partner Center holds them, and what names them. */
@NullMarked
package dev.ferry.domain.account;

import org.jspecify.annotations.NullMarked;
