/** The pages of the desks that work here. */
@NullMarked
package dev.ferry.rest.pages.operator.desk;

import org.jspecify.annotations.NullMarked;
