/** Ferry's pages in a real browser, against the server as operators run it; none of its code is seen here. */
@NullMarked
package dev.ferry.browser;

import org.jspecify.annotations.NullMarked;
