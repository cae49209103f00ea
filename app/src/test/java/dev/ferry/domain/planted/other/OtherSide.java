package dev.ferry.domain.planted.other;

import dev.ferry.domain.planted.one.OneSide;

public record OtherSide(OneSide one) {}
