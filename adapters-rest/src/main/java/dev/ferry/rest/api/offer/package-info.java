/** Dynamics 365 offers (R18–R22). */
@NullMarked
package dev.ferry.rest.api.offer;

import org.jspecify.annotations.NullMarked;
