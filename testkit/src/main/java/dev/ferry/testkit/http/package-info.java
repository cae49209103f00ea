/** Systems that are asked over HTTP, as tests of adapters need them: they really listen, and fail as they are told. */
@NullMarked
package dev.ferry.testkit.http;

import org.jspecify.annotations.NullMarked;
