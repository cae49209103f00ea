/** A tenant directory that is asked over HTTP, as a plugin for Ferry. */
@NullMarked
package com.example.directory;

import org.jspecify.annotations.NullMarked;
