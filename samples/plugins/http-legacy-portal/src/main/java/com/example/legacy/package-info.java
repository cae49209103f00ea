/** A legacy portal that is told over HTTP, as a plugin for Ferry. */
@NullMarked
package com.example.legacy;

import org.jspecify.annotations.NullMarked;
