/** Signing in, at Ferry's own identity provider or at one of others. */
@NullMarked
package dev.ferry.application.signin;

import org.jspecify.annotations.NullMarked;
