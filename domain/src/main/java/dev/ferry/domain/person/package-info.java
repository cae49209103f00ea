/** What is kept of a person, to be handed out to them and to be erased. */
@NullMarked
package dev.ferry.domain.person;

import org.jspecify.annotations.NullMarked;
