/** Mails: what they say, and how they get out. */
@NullMarked
package dev.ferry.application.mail;

import org.jspecify.annotations.NullMarked;
