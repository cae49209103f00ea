/** Speaks HTTP to a system of others for a plugin: bounded, classified, redacted. Packed into the plugin's own jar. */
@NullMarked
package dev.ferry.http;

import org.jspecify.annotations.NullMarked;
