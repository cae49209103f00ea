/**
 * The owner's way to Partner Center, step by step (R5–R10): each step may be taken again, and left and come back to.
 */
@NullMarked
package dev.ferry.application.guided;

import org.jspecify.annotations.NullMarked;
