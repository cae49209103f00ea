/**
 * What makes the data of an older version those of this one, where SQL alone could not. Each step stays as it was
 * released.
 */
@NullMarked
package dev.ferry.persistence.upgrade;

import org.jspecify.annotations.NullMarked;
