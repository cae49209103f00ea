/** How systems are asked about thousands of things that take one question at a time. */
@NullMarked
package dev.ferry.portals.question;

import org.jspecify.annotations.NullMarked;
