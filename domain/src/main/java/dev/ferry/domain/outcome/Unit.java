package dev.ferry.domain.outcome;

/** The answer of an act that has nothing to say but that it was done. */
public enum Unit {
    DONE
}
