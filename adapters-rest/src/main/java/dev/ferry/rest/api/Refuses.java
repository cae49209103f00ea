package dev.ferry.rest.api;

import dev.ferry.domain.outcome.Code;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a route may refuse beside what every route does, for its description. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {
    Code[] value();

    /** Those that are answered with 403 here, whatever their kind. */
    Code[] forbidden() default {};

    /** Those that here are told with their facts, where elsewhere they mostly are not. */
    Code[] told() default {};
}
