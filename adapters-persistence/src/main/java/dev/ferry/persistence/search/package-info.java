/** The words by which accounts are found, and how they are kept up with what accounts are called. */
@NullMarked
package dev.ferry.persistence.search;

import org.jspecify.annotations.NullMarked;
