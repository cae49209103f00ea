package dev.ferry.domain.operation;

import java.util.Locale;

/** Something that is said to operators, in whatever language they read. Holds no secret. */
@FunctionalInterface
public interface Words {

    /** In this language, or in English where there are none in it. */
    String in(Locale language);
}
