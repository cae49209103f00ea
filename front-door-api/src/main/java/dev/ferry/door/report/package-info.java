/** The report that both front doors write: one file of HTML, and what it says in each language. */
@NullMarked
package dev.ferry.door.report;

import org.jspecify.annotations.NullMarked;
