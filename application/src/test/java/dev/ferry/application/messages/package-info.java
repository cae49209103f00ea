/** The sentences of every language against the codes and against each other. */
@NullMarked
package dev.ferry.application.messages;

import org.jspecify.annotations.NullMarked;
