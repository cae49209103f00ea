/** What is asked of a large home, over REST and in SQL. */
package dev.ferry.benchmarks.question;
