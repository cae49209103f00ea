/** Contract and fake of jobs. */
@NullMarked
package dev.ferry.testkit.job;

import org.jspecify.annotations.NullMarked;
