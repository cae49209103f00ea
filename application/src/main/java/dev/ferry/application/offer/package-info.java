/** Dynamics 365 offers after the move (R18–R22): what is to be done for them, and doing it. */
@NullMarked
package dev.ferry.application.offer;

import org.jspecify.annotations.NullMarked;
