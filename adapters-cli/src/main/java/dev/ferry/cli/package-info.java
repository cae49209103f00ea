/**
 * The command line. {@link dev.ferry.cli.CliEntryPoint} reads it; each command is its options, which say what was typed,
 * and a job, which calls one use case and shows what came of it.
 */
@NullMarked
package dev.ferry.cli;

import org.jspecify.annotations.NullMarked;
