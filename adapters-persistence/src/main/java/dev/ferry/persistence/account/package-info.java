/** Accounts, their users and offers, here and as the legacy portal had them. */
@NullMarked
package dev.ferry.persistence.account;

import org.jspecify.annotations.NullMarked;
