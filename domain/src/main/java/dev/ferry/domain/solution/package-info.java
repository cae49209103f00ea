/** Solutions of the One Commercial Partner go-to-market portal (R18, R19). */
@NullMarked
package dev.ferry.domain.solution;

import org.jspecify.annotations.NullMarked;
