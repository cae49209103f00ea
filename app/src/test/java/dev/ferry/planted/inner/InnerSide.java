package dev.ferry.planted.inner;

import dev.ferry.planted.OuterSide;

public record InnerSide(OuterSide outer) {}
