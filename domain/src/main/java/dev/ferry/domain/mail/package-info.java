/** Mails, and the queue in which they wait to be delivered. */
@NullMarked
package dev.ferry.domain.mail;

import org.jspecify.annotations.NullMarked;
