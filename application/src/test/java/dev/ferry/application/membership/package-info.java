@NullMarked
package dev.ferry.application.membership;

import org.jspecify.annotations.NullMarked;
