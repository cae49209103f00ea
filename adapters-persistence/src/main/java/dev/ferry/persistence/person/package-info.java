/** What the tables keep of a person, and how they are taken out. */
@NullMarked
package dev.ferry.persistence.person;

import org.jspecify.annotations.NullMarked;
