/** The texts of agreements, as they came with an installation. */
@NullMarked
package dev.ferry.application.agreement;

import org.jspecify.annotations.NullMarked;
