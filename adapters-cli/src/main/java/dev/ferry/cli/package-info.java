/**
 * The command line. {@link dev.ferry.cli.CliEntryPoint} reads it. Each command is one class in the package of its
 * concept: its fields say what was typed, its nested {@code Run} calls one use case and shows what came of it.
 */
@NullMarked
package dev.ferry.cli;

import org.jspecify.annotations.NullMarked;
