package dev.ferry.domain.planted;

final class StringUtil {}
