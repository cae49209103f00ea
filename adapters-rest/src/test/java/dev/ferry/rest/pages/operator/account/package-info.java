/** The pages of operators about one account. */
@NullMarked
package dev.ferry.rest.pages.operator.account;

import org.jspecify.annotations.NullMarked;
