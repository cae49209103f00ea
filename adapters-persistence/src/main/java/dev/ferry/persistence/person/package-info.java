/** What all tables keep of a person together: each tells it itself. */
@NullMarked
package dev.ferry.persistence.person;

import org.jspecify.annotations.NullMarked;
