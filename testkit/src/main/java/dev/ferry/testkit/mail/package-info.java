/** Mails and their queue: contracts, and fakes in memory. */
@NullMarked
package dev.ferry.testkit.mail;

import org.jspecify.annotations.NullMarked;
