/** Accounts as the API shows them, and who is signed in. */
@NullMarked
package dev.ferry.rest.api.account;

import org.jspecify.annotations.NullMarked;
