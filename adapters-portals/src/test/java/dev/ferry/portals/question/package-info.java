@NullMarked
package dev.ferry.portals.question;

import org.jspecify.annotations.NullMarked;
