package dev.ferry.domain.planted.one;

import dev.ferry.domain.planted.other.OtherSide;

public record OneSide(OtherSide other) {}
