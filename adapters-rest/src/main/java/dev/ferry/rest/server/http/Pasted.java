package dev.ferry.rest.server.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of a body that people paste from elsewhere: of bounded length, with whatever characters came along. The use
 * case keeps those that it is made of, and shows or stores none of the others.
 */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Pasted {}
