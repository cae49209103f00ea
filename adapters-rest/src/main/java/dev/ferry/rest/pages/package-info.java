/** Pages for people: server-rendered, in their language, whole without JavaScript. */
@NullMarked
package dev.ferry.rest.pages;

import org.jspecify.annotations.NullMarked;
