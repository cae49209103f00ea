/** Accounts and users as the Cloud Partner Portal holds them. */
@NullMarked
package dev.ferry.domain.legacy;

import org.jspecify.annotations.NullMarked;
