/** {@code ferry mail}: the embedded mailbox and the mails that wait. */
@NullMarked
package dev.ferry.cli.mail;

import org.jspecify.annotations.NullMarked;
