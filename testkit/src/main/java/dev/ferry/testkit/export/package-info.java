/** What those who read exports, keeps rejects or makes synthetic exports must do. */
@NullMarked
package dev.ferry.testkit.export;

import org.jspecify.annotations.NullMarked;
