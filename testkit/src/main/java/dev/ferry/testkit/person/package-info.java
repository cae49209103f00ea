/** What is kept of a person, as contract and in memory. */
@NullMarked
package dev.ferry.testkit.person;

import org.jspecify.annotations.NullMarked;
