/** For authors of adapters: contract suites, in-memory fakes that pass them, and samples to feed both. */
@NullMarked
package dev.ferry.testkit;

import org.jspecify.annotations.NullMarked;
