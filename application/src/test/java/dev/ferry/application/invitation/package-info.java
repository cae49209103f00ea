@NullMarked
package dev.ferry.application.invitation;

import org.jspecify.annotations.NullMarked;
