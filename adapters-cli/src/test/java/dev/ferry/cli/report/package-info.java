/** Tests of {@code ferry} at the terminal: report. */
@NullMarked
package dev.ferry.cli.report;

import org.jspecify.annotations.NullMarked;
