/** Tests of what is asked of accounts. */
@NullMarked
package dev.ferry.rest.api.account;

import org.jspecify.annotations.NullMarked;
