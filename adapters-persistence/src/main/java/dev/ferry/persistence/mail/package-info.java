/** Mails that are to be sent, and the embedded mail system. */
@NullMarked
package dev.ferry.persistence.mail;

import org.jspecify.annotations.NullMarked;
