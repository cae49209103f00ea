/** Findings in words and counts, and the HTML report. */
@NullMarked
package dev.ferry.cli.report;

import org.jspecify.annotations.NullMarked;
