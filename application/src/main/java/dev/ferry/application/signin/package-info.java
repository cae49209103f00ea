/** Signing in at Ferry's own identity provider. */
@NullMarked
package dev.ferry.application.signin;

import org.jspecify.annotations.NullMarked;
