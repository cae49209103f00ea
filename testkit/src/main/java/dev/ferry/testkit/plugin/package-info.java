/**
 * A plugin's jar, opened and wired as Ferry does it: what only shows once it is packed is seen before it is dropped in.
 */
@NullMarked
package dev.ferry.testkit.plugin;

import org.jspecify.annotations.NullMarked;
