/** A provider of OpenID Connect that tests start, for Ferry and for browsers. */
@NullMarked
package dev.ferry.testkit.openid;

import org.jspecify.annotations.NullMarked;
