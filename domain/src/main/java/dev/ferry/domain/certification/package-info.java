/** The system that certifies what is submitted. */
@NullMarked
package dev.ferry.domain.certification;

import org.jspecify.annotations.NullMarked;
