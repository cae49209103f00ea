/** The pages of operators about one account: how it stands, what happened to it, and both portals side by side. */
@NullMarked
package dev.ferry.rest.pages.operator.account;

import org.jspecify.annotations.NullMarked;
