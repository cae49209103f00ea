/** That owners were asked to help their accounts along, and when they are reminded (R14). */
@NullMarked
package dev.ferry.domain.invitation;

import org.jspecify.annotations.NullMarked;
