/** Who somebody is: the embedded identity provider, codes, limits, and answers to be repeated. */
@NullMarked
package dev.ferry.persistence.identity;

import org.jspecify.annotations.NullMarked;
