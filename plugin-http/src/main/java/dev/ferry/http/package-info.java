/**
 * Speaks HTTP to a system of others for a plugin. What {@link dev.ferry.http.SystemClient} is asked is bounded in time
 * and size, told apart when it fails, and kept out of logs where it is secret. Packed into the plugin's own jar.
 */
@NullMarked
package dev.ferry.http;

import org.jspecify.annotations.NullMarked;
