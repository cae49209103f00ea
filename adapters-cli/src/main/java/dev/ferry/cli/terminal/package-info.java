/** What all commands share: what was typed and the forms of an answer, made fit for a terminal. */
@NullMarked
package dev.ferry.cli.terminal;

import org.jspecify.annotations.NullMarked;
