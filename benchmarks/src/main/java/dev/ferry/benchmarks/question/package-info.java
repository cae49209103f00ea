/** What is asked of a large home, over REST and in SQL. */
@NullMarked
package dev.ferry.benchmarks.question;

import org.jspecify.annotations.NullMarked;
