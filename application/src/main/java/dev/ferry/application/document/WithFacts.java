package dev.ferry.application.document;

import java.util.Map;

/** A document with more members than those that it names: its facts stand among them, by their names. */
public interface WithFacts {

    /** What it carries, in the order in which it is written. */
    Map<String, Object> facts();
}
