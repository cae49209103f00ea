/** Mails leave by SMTP, to whichever server a company has. */
@NullMarked
package dev.ferry.portals.smtp;

import org.jspecify.annotations.NullMarked;
