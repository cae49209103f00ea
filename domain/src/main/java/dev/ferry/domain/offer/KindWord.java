package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.Stamp;

/** What the account said of the kind of its draft (R20). */
public record KindWord(boolean correct, Stamp stamp) {}
