package dev.ferry.testkit.liar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** By which test of the contract this liar is found out, whoever else may find it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CaughtBy {

    /** The name of the test's method. */
    String value();
}
